package io.jinliu.order.lifecycle;

/** The reasons this feature says no. Sealed, so that {@code OrderProblems} must answer each of them. */
public abstract sealed class OrderRejection extends RuntimeException
        permits UnknownOrder,
                NotPossibleNow,
                OrderAbandoned,
                SeveralMerchants,
                SameSkuTwice,
                TooManyUnpaidOrders,
                UnknownTerms {

    private static final long serialVersionUID = 1;

    OrderRejection(String message) {
        super(message);
    }
}
