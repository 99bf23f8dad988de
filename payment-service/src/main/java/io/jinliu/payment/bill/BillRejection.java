package io.jinliu.payment.bill;

/** The reasons this feature says no. Sealed, so that {@code BillProblems} must answer each of them. */
public abstract sealed class BillRejection extends RuntimeException permits UnknownBill, NoBillOfThatDay {

    private static final long serialVersionUID = 1;

    BillRejection(String message) {
        super(message);
    }
}
