package io.jinliu.order.lifecycle;

/** Why an order closed. Part of the wire: never rename one. */
public enum CloseCause {
    BUYER_CANCELLED,
    EXPIRED,
    REFUNDED
}
