package io.jinliu.payment.openitem;

/** The reasons this feature says no. Sealed, so that {@code OpenItemProblems} must answer each of them. */
public abstract sealed class OpenItemRejection extends RuntimeException
        permits UnknownItem, ItemIsResolved, ItemNotYours, ItemNeedsItsCommand {

    private static final long serialVersionUID = 1;

    OpenItemRejection(String message) {
        super(message);
    }
}
