package io.jinliu.payment.split;

/** There is no such split or payment, or it is another merchant's. */
public final class UnknownSplit extends SplitRejection {

    private static final long serialVersionUID = 1;

    public UnknownSplit(String what) {
        super("There is no such " + what);
    }
}
