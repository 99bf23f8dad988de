package io.jinliu.order.lifecycle;

/** The goods belong to several merchants, or are priced in several currencies. */
public final class SeveralMerchants extends OrderRejection {

    private static final long serialVersionUID = 1;

    public SeveralMerchants() {
        super("All goods of an order are one merchant's, in one currency");
    }
}
