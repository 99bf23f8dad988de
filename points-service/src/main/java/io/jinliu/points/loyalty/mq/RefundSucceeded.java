package io.jinliu.points.loyalty.mq;

import io.jinliu.common.money.Money;
import io.jinliu.points.loyalty.OrderFact.Refunded;
import io.jinliu.points.loyalty.OrderNo;
import java.time.Instant;
import java.util.Optional;

/** Payment's word for "the money is back with the buyer", as far as we read it. */
record RefundSucceeded(String refundNo, String dueKind, String dueNo, String buyerId, Money amount, Instant at) {

    /** Nothing for a due that is no order's: only orders earn. */
    Optional<Refunded> fact() {
        return dueKind.equals("ORDER")
                ? Optional.of(new Refunded(OrderNo.parse(dueNo), buyerId, refundNo, amount, at))
                : Optional.empty();
    }
}
