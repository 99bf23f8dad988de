package io.jinliu.settlement.ledger.mq;

import io.jinliu.common.money.Money;
import io.jinliu.settlement.ledger.Movement;
import io.jinliu.settlement.ledger.OrderNo;
import io.jinliu.settlement.ledger.Posting;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Payment's word for "what nobody asked for has gone back". */
record SuspenseRefunded(
        String refundNo,
        String channel,
        @Nullable String dueKind,
        @Nullable String dueNo,
        Money amount,
        Instant at) {

    Posting posting() {
        return new Movement(refundNo, channel, order(), amount, at).suspenseRefund();
    }

    private Optional<OrderNo> order() {
        return dueKind == null || dueNo == null ? Optional.empty() : Due.order(dueKind, dueNo);
    }
}
