package io.jinliu.settlement.ledger.mq;

import io.jinliu.common.money.Money;
import io.jinliu.settlement.ledger.PayoutMoney;
import java.time.Instant;

/** Payment's word for "a payout may leave". */
record PayoutSent(String payoutNo, String account, String channel, Money amount, Instant at) {

    PayoutMoney money() {
        return new PayoutMoney(payoutNo, channel, account, amount, at);
    }
}
