package io.jinliu.payment.due;

import io.jinliu.common.money.Money;
import java.time.Instant;
import java.util.List;

/**
 * What somebody owes, as its owner told us; never what a browser says.
 *
 * @param subject what the channel shows the payer
 * @param payBefore no payment may be taken after it
 * @param version the owner's; a newer one wins
 */
public record Owed(
        DueRef ref,
        String buyer,
        String merchant,
        String subject,
        Money amount,
        Instant payBefore,
        List<Line> lines,
        long version) {

    public Owed {
        lines = List.copyOf(lines);
        var sum = lines.stream().map(Line::amount).reduce(amount.zero(), Money::plus);
        if (!amount.positive() || !sum.equals(amount)) {
            throw new IllegalArgumentException("%s owes %s but its lines add up to %s".formatted(ref, amount, sum));
        }
    }

    /** One line of the due; refunds are spread over lines and never exceed one. */
    public record Line(int line, long quantity, Money amount, Money refunded) {

        public Money left() {
            return amount.minus(refunded);
        }
    }
}
