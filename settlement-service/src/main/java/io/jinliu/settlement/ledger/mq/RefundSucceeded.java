package io.jinliu.settlement.ledger.mq;

import io.jinliu.common.money.Money;
import io.jinliu.settlement.ledger.Movement;
import io.jinliu.settlement.ledger.OrderFact.Refunded;
import io.jinliu.settlement.ledger.Posting;
import java.time.Instant;
import java.util.Optional;

/** Payment's word for "the money is back with the buyer", as far as we read it. */
record RefundSucceeded(
        String refundNo, String channel, String dueKind, String dueNo, String merchantId, Money amount, Instant at) {

    Posting posting() {
        return new Movement(refundNo, channel, Due.order(dueKind, dueNo), amount, at).refundFrom(merchantId);
    }

    /** Nothing for a due that is no order's. */
    Optional<Refunded> fact() {
        return Due.order(dueKind, dueNo).map(order -> new Refunded(order, merchantId, refundNo, amount, at));
    }
}
