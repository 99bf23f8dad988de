package io.jinliu.simulator.book;

/** How the payer meets the order. */
public enum Product {
    NATIVE,
    JSAPI,
    PRECREATE,
    PAGE,
    H5,
    APP,
    WAP,
    CODE,
    FACE,
    GATEWAY,
    IN_APP;

    /** The merchant read the payer: there is money, or a payer at his password, from the first moment. */
    public boolean atTill() {
        return this == CODE || this == FACE;
    }
}
