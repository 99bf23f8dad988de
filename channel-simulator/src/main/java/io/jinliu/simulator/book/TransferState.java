package io.jinliu.simulator.book;

/** Where a transfer stands, in WeChat Pay's words; Alipay's DEALING is PROCESSING, and only Alipay has REFUND. */
public enum TransferState {
    ACCEPTED,
    PROCESSING,
    /** The payee has a day to take it. */
    WAIT_USER_CONFIRM,
    /** Taken, and on its way: nobody can call it back. */
    TRANSFERING,
    SUCCESS,
    FAIL,
    CANCELING,
    CANCELLED,
    /** It had arrived and was sent back 退票. */
    REFUND;

    /** FAIL, CANCELLED and REFUND are final, and so is SUCCESS but for being sent back. */
    public boolean mayBecome(TransferState next) {
        return switch (this) {
            case ACCEPTED -> next == PROCESSING || next == WAIT_USER_CONFIRM || mayEnd(next);
            case PROCESSING -> next == WAIT_USER_CONFIRM || mayEnd(next);
            case WAIT_USER_CONFIRM -> mayEnd(next);
            case TRANSFERING -> next == SUCCESS || next == FAIL;
            case CANCELING -> next == CANCELLED;
            case SUCCESS -> next == REFUND;
            case FAIL, CANCELLED, REFUND -> false;
        };
    }

    private static boolean mayEnd(TransferState next) {
        return next == TRANSFERING || next == SUCCESS || next == FAIL || next == CANCELING;
    }

    /** What did not reach the payee, or came back, is the merchant's again. */
    public boolean holdsMoney() {
        return this != FAIL && this != CANCELLED && this != REFUND;
    }

    /** Whether there is nothing left to wait for. */
    public boolean ended() {
        return this == SUCCESS || !holdsMoney();
    }
}
