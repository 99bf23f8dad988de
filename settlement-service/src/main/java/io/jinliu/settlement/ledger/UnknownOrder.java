package io.jinliu.settlement.ledger;

/** No money is known under this order's number, or none that the caller may see. */
public final class UnknownOrder extends LedgerRejection {

    private static final long serialVersionUID = 1;

    UnknownOrder(OrderNo order) {
        super("No money is known for order " + order);
    }
}
