package io.jinliu.payment.refund;

/** The reasons this feature says no. Sealed, so that {@code RefundProblems} must answer each of them. */
public abstract sealed class RefundRejection extends RuntimeException
        permits UnknownRefund,
                NothingToRefund,
                MoreThanReceived,
                TooLateToRefund,
                TooManyRefunds,
                SameHands,
                NothingToDecide,
                RefundNotAbnormal,
                NoOtherAccount,
                AccountRefused,
                NothingToGiveBack {

    private static final long serialVersionUID = 1;

    RefundRejection(String message) {
        super(message);
    }
}
