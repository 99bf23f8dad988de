package io.jinliu.payment.refund;

/** The channel gives money back for a year and no longer; the way out is a payout. */
public final class TooLateToRefund extends RefundRejection {

    private static final long serialVersionUID = 1;

    public TooLateToRefund(long receiptNo) {
        super("The channel gives nothing back of receipt %d any more: pay the buyer by a payout".formatted(receiptNo));
    }
}
