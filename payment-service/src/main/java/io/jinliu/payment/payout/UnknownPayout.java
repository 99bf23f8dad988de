package io.jinliu.payment.payout;

/** There is no such payout or batch. */
public final class UnknownPayout extends PayoutRejection {

    private static final long serialVersionUID = 1;

    public UnknownPayout(String what) {
        super("There is no " + what);
    }
}
