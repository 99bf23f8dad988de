package io.jinliu.bill;

import io.jinliu.common.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of a bill. Texts are the channel's own, kept as they are: whoever shows them escapes them. */
public sealed interface BillRow permits TradeRow, FlowRow {

    RowKind kind();

    Direction direction();

    /** The channel's number of the business. */
    String channelNo();

    /** Our number of the payment, null where the channel gives none. */
    @Nullable String outNo();

    /** Never negative; {@link #direction} says which way it went. */
    Money amount();

    Instant at();

    /** In the unpacked file, the first is 1. */
    int line();

    /** What may occur once in a file. */
    String key();
}
