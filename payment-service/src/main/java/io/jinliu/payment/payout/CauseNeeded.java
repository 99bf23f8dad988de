package io.jinliu.payment.payout;

/** A payout on a merchant's account says why. */
public final class CauseNeeded extends PayoutRejection {

    private static final long serialVersionUID = 1;

    public CauseNeeded(String merchant) {
        super("Say why %s pays".formatted(merchant));
    }
}
