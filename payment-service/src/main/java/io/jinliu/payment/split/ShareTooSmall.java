package io.jinliu.payment.split;

/** A channel pays out nothing smaller than a fen. */
public final class ShareTooSmall extends SplitRejection {

    private static final long serialVersionUID = 1;

    public ShareTooSmall() {
        super("A receiver would get nothing");
    }
}
