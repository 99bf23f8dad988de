package io.jinliu.payment.collect;

/** So much is paid in this way only with a one-time code, which has been sent to the buyer. */
public final class SecondFactorNeeded extends PaymentRejection {

    private static final long serialVersionUID = 1;

    private final long challengeNo;

    public SecondFactorNeeded(long challengeNo) {
        super("A code was sent to you; ask again with it, under a new Idempotency-Key");
        this.challengeNo = challengeNo;
    }

    /** What the code answers. */
    public long challengeNo() {
        return challengeNo;
    }
}
