package io.jinliu.simulator.book;

/** Where a refund stands. ABNORMAL money has left the merchant and not reached the payer: somebody must help it. */
public enum RefundState {
    PROCESSING,
    SUCCESS,
    ABNORMAL,
    CLOSED;

    /** SUCCESS and CLOSED are final. */
    public boolean mayBecome(RefundState next) {
        return switch (this) {
            case PROCESSING -> next != PROCESSING;
            case ABNORMAL -> next == SUCCESS || next == CLOSED;
            case SUCCESS, CLOSED -> false;
        };
    }
}
