package io.jinliu.settlement.ledger.mq;

import io.jinliu.common.money.Money;
import io.jinliu.settlement.ledger.OrderFact.Completed;
import io.jinliu.settlement.ledger.OrderNo;
import java.time.Instant;

/** Order's word for "the buyer has what he paid for", as far as we read it. */
record OrderCompleted(String orderNo, String merchantId, Money amount, Instant at) {

    Completed fact() {
        return new Completed(OrderNo.parse(orderNo), merchantId, amount, at);
    }
}
