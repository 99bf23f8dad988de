package io.jinliu.order.merchantview.mq;

import io.jinliu.common.money.Money;
import io.jinliu.order.merchantview.MerchantOrder;
import java.time.Instant;
import java.util.List;

/** What a merchant's list hears of an order, each record named as its event and with the fields the list reads. */
sealed interface OrderNews {

    String orderNo();

    String merchantId();

    long version();

    /** The state the event led to. */
    default String status() {
        return switch (this) {
            case OrderPlaced _ -> "AWAITING_PAYMENT";
            case OrderCloseRequested _ -> "CLOSING";
            case OrderPaid _ -> "PAID";
            case OrderShipped _ -> "SHIPPED";
            case OrderCompleted _ -> "COMPLETED";
            case OrderClosed _ -> "CLOSED";
        };
    }

    record OrderPlaced(
            String orderNo,
            String buyerId,
            String merchantId,
            List<PlacedLine> lines,
            Money amount,
            long version,
            Instant at)
            implements OrderNews {

        MerchantOrder toMerchantOrder() {
            return new MerchantOrder(
                    merchantId,
                    Long.parseLong(orderNo),
                    buyerId,
                    status(),
                    amount,
                    lines.getFirst().name(),
                    lines.size(),
                    at,
                    version);
        }
    }

    record PlacedLine(String name) {}

    record OrderCloseRequested(String orderNo, String merchantId, long version) implements OrderNews {}

    record OrderPaid(String orderNo, String merchantId, long version) implements OrderNews {}

    record OrderShipped(String orderNo, String merchantId, long version) implements OrderNews {}

    record OrderCompleted(String orderNo, String merchantId, long version) implements OrderNews {}

    record OrderClosed(String orderNo, String merchantId, long version) implements OrderNews {}
}
