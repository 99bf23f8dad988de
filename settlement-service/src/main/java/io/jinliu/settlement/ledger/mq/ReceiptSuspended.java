package io.jinliu.settlement.ledger.mq;

import io.jinliu.common.money.Money;
import io.jinliu.settlement.ledger.Movement;
import io.jinliu.settlement.ledger.OrderNo;
import io.jinliu.settlement.ledger.Posting;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Payment's word for "money came that nobody asked for like this". For a number nobody knows there is no due. */
record ReceiptSuspended(
        String receiptNo,
        String channel,
        @Nullable String dueKind,
        @Nullable String dueNo,
        Money amount,
        Instant at) {

    Posting posting() {
        return new Movement(receiptNo, channel, order(), amount, at).suspense();
    }

    private Optional<OrderNo> order() {
        return dueKind == null || dueNo == null ? Optional.empty() : Due.order(dueKind, dueNo);
    }
}
