package io.jinliu.payment.payout;

/** The batch or the payout is not in the state that this needs. */
public final class PayoutNotReady extends PayoutRejection {

    private static final long serialVersionUID = 1;

    public PayoutNotReady(String state) {
        super("It is %s".formatted(state));
    }
}
