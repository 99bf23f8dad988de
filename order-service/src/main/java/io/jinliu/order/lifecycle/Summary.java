package io.jinliu.order.lifecycle;

import io.jinliu.common.money.Money;
import io.jinliu.order.lifecycle.Order.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An order as a line of a list. */
public record Summary(
        OrderNo number,
        String buyerId,
        String merchantId,
        Status status,
        @Nullable CloseCause closeCause,
        Money amount,
        Money refunded,
        String title,
        int lines,
        Instant placedAt,
        Instant payBefore) {}
