package io.jinliu.bill;

import io.jinliu.common.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A movement of an account.
 *
 * @param entryNo the account's own number of the movement
 * @param balance of the account after it
 * @param business the channel's word for what moved it
 */
public record FlowRow(
        RowKind kind,
        Direction direction,
        String channelNo,
        String entryNo,
        @Nullable String outNo,
        Money amount,
        Money balance,
        Instant at,
        String business,
        String note,
        int line)
        implements BillRow {

    /** Positive when it came in. */
    public Money signed() {
        return direction == Direction.IN ? amount : amount.negated();
    }

    /** A trade and its fee share both numbers, so what moved it belongs to it. */
    @Override
    public String key() {
        return entryNo + " " + channelNo + " " + business + " " + direction;
    }
}
