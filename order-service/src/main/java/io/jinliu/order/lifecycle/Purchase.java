package io.jinliu.order.lifecycle;

import io.jinliu.common.money.Money;
import java.time.Instant;
import java.util.List;

/** What was ordered, from whom, for how much and until when it is to be paid; never changes afterwards. */
public record Purchase(
        OrderNo number,
        String buyerId,
        String merchantId,
        List<Line> lines,
        Money amount,
        Instant placedAt,
        Instant payBefore) {

    public Purchase {
        lines = List.copyOf(lines);
        if (!amount.positive() || !amount.equals(total(lines))) {
            throw new IllegalArgumentException("The lines of order %s do not add up to %s".formatted(number, amount));
        }
    }

    public static Purchase of(
            OrderNo number, String buyerId, String merchantId, List<Line> lines, Instant placedAt, Instant payBefore) {
        return new Purchase(number, buyerId, merchantId, lines, total(lines), placedAt, payBefore);
    }

    public int pieces() {
        return lines.stream().mapToInt(Line::quantity).sum();
    }

    /** What it is called in a list: its first goods. */
    public String title() {
        return lines.getFirst().name();
    }

    private static Money total(List<Line> lines) {
        return lines.stream().map(Line::amount).reduce(Money::plus).orElseThrow();
    }
}
