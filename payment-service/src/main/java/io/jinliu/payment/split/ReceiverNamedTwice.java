package io.jinliu.payment.split;

/** One receiver gets one share of a split. */
public final class ReceiverNamedTwice extends SplitRejection {

    private static final long serialVersionUID = 1;

    public ReceiverNamedTwice() {
        super("A receiver is named twice");
    }
}
