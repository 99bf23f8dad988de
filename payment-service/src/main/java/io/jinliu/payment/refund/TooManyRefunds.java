package io.jinliu.payment.refund;

/** The channel gives one payment back in so many parts and no more; the way out is a payout. */
public final class TooManyRefunds extends RefundRejection {

    private static final long serialVersionUID = 1;

    public TooManyRefunds(long receiptNo, int most) {
        super("Receipt %d was refunded in %d parts, and the channel takes no more: pay the buyer by a payout"
                .formatted(receiptNo, most));
    }
}
