package io.jinliu.payment.payout;

/** Who drafted the batch may not approve it. */
public final class SameHands extends PayoutRejection {

    private static final long serialVersionUID = 1;

    public SameHands() {
        super("Somebody else than its maker approves a batch");
    }
}
