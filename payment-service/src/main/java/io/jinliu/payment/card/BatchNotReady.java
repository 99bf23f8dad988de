package io.jinliu.payment.card;

/** The batch is not in the state that this needs. */
public final class BatchNotReady extends CardRejection {

    private static final long serialVersionUID = 1;

    public BatchNotReady(String state) {
        super("The batch is %s".formatted(state));
    }
}
