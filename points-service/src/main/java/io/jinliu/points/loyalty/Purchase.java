package io.jinliu.points.loyalty;

import io.jinliu.common.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A completed order: what was paid, and when it began to count. */
public record Purchase(Money paid, Instant completedAt) {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** The day whose board the points of this order stand on, whatever is refunded later. */
    LocalDate day() {
        return completedAt.atZone(SHANGHAI).toLocalDate();
    }
}
