package io.jinliu.common.inbox;

/** An event came before the one it builds on; it will come again. */
public final class NotYet extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NotYet(String missing) {
        super(missing);
    }
}
