package io.jinliu.bill;

import io.jinliu.common.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A payment or a refund in a bill of trades.
 *
 * @param channelRefundNo the channel's number of the refund; Alipay has none
 * @param refundNo our number of the refund
 * @param amount of the order or of the refund as it was asked for, coupons included
 * @param settled what of it the channel owes us or takes back, before its fee
 * @param fee what the channel keeps; negative where it gives some back with a refund
 * @param state the channel's own word
 */
public record TradeRow(
        RowKind kind,
        Direction direction,
        String merchantNo,
        String channelNo,
        @Nullable String outNo,
        @Nullable String channelRefundNo,
        @Nullable String refundNo,
        Money amount,
        Money settled,
        Money fee,
        Instant at,
        String state,
        String subject,
        int line)
        implements BillRow {

    /** WeChat Pay repeats the transaction in every refund of it, so the refund's numbers belong to it. */
    @Override
    public String key() {
        return kind + " " + channelNo + " " + channelRefundNo + " " + refundNo;
    }
}
