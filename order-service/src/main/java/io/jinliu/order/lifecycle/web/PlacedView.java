package io.jinliu.order.lifecycle.web;

import io.jinliu.common.money.Money;
import io.jinliu.order.lifecycle.Order;
import io.jinliu.order.lifecycle.Order.Status;
import java.time.Instant;

/** What the buyer needs to go on to pay. */
record PlacedView(String orderNo, Status status, Money amount, Instant payBefore) {

    static PlacedView of(Order order) {
        var purchase = order.purchase();
        return new PlacedView(purchase.number().toString(), order.status(), purchase.amount(), purchase.payBefore());
    }
}
