package io.jinliu.points.loyalty.mq;

import io.jinliu.common.money.Money;
import io.jinliu.points.loyalty.OrderFact.Completed;
import io.jinliu.points.loyalty.OrderNo;
import java.time.Instant;

/** Order's word for "the buyer has what he paid for", as far as we read it. */
record OrderCompleted(String orderNo, String buyerId, Money amount, Instant at) {

    Completed fact() {
        return new Completed(OrderNo.parse(orderNo), buyerId, amount, at);
    }
}
