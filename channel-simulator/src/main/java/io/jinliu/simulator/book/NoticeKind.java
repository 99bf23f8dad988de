package io.jinliu.simulator.book;

/** What a notice tells the merchant. */
public enum NoticeKind {
    PAID,
    FINISHED,
    REFUND_SUCCESS,
    REFUND_ABNORMAL,
    REFUND_CLOSED,
    SHARED,
    SHARE_RETURNED,
    COMPLAINT_CREATED,
    COMPLAINT_CHANGED,
    /** That a transfer has ended; which way the book says, for it ends once. */
    TRANSFER
}
