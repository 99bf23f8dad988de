package io.jinliu.settlement.ledger.mq;

import io.jinliu.common.money.Money;
import io.jinliu.settlement.ledger.SharedMoney;
import java.time.Instant;
import java.util.Optional;

/** Payment's word for "the channel has paid the shares", as far as we read it. */
record SplitFinished(
        String splitNo, String channel, String dueKind, String dueNo, String merchantId, Money amount, Instant at) {

    /** Nothing where nobody got anything. */
    Optional<SharedMoney> shared() {
        return amount.positive()
                ? Optional.of(
                        new SharedMoney(splitNo, channel, merchantId, Due.order(dueKind, dueNo), amount.negated(), at))
                : Optional.empty();
    }
}
