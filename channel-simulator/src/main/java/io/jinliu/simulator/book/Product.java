package io.jinliu.simulator.book;

/** How the payer meets the order. */
public enum Product {
    NATIVE,
    JSAPI,
    PRECREATE,
    PAGE,
    GATEWAY,
    IN_APP
}
