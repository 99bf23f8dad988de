package io.jinliu.invariant;

/** Something that has to be looked at cannot be: then nothing is said about it, neither good nor bad. */
public final class CannotLook extends RuntimeException {

    private static final long serialVersionUID = 1;

    public CannotLook(String what) {
        super(what);
    }

    public CannotLook(String what, Throwable cause) {
        super(what, cause);
    }
}
