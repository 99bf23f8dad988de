package io.jinliu.settlement.ledger.mq;

import io.jinliu.common.money.Money;
import io.jinliu.settlement.ledger.SharedMoney;
import java.time.Instant;
import java.util.Optional;

/** Payment's word for "a receiver gave a part of his share back", as far as we read it. */
record SplitReturned(
        String giveBackNo, String channel, String dueKind, String dueNo, String merchantId, Money amount, Instant at) {

    /** Nothing where nobody got anything. */
    Optional<SharedMoney> shared() {
        return amount.positive()
                ? Optional.of(new SharedMoney(giveBackNo, channel, merchantId, Due.order(dueKind, dueNo), amount, at))
                : Optional.empty();
    }
}
