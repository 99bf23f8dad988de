package io.jinliu.payment.refund;

import io.jinliu.common.money.Money;
import io.jinliu.payment.due.Owed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How much of each line a refund takes. The shares add up to the amount, and none exceeds what is left of its line. */
final class SpreadRefund {

    private SpreadRefund() {}

    /** Over all lines by largest remainder, weighed by what is left of each. Without an amount: all that is left. */
    static List<RefundTerms.Line> over(Owed owed, Optional<Money> amount) {
        var left = owed.lines().stream().map(Owed.Line::left).toList();
        var whole = left.stream().reduce(owed.amount().zero(), Money::plus);
        var wanted = amount.orElse(whole);
        if (!fits(wanted, whole)) {
            throw new MoreThanReceived(owed.ref().toString());
        }
        var shares = wanted.split(left.stream().map(Money::minor).toList());
        return IntStream.range(0, shares.size())
                .mapToObj(i -> new RefundTerms.Line(owed.lines().get(i).line(), shares.get(i)))
                .filter(line -> line.amount().positive())
                .toList();
    }

    /** The lines that were named, each by quantity or by amount. */
    static List<RefundTerms.Line> of(Owed owed, List<Wanted> wanted) {
        var byLine = owed.lines().stream().collect(Collectors.toMap(Owed.Line::line, Function.identity()));
        return wanted.stream().map(want -> share(byLine, want)).toList();
    }

    private static RefundTerms.Line share(Map<Integer, Owed.Line> lines, Wanted wanted) {
        var line = lines.get(wanted.line());
        if (line == null) {
            throw new UnknownRefund("line " + wanted.line());
        }
        var amount = wanted.amount().orElseGet(() -> priceOf(line, wanted.quantity()));
        if (!fits(amount, line.left())) {
            throw new MoreThanReceived("line " + line.line());
        }
        return new RefundTerms.Line(line.line(), amount);
    }

    /** Of another currency nothing was received. */
    private static boolean fits(Money wanted, Money left) {
        return wanted.currency().equals(left.currency()) && wanted.positive() && wanted.compareTo(left) <= 0;
    }

    /** The last pieces take what is left, so that all pieces together are the line to the fen. */
    private static Money priceOf(Owed.Line line, long quantity) {
        if (quantity > line.quantity()) {
            throw new MoreThanReceived("line " + line.line());
        }
        return quantity == line.quantity()
                ? line.amount()
                : line.amount().part(quantity, line.quantity()).min(line.left());
    }

    /** What was asked of one line: an amount, or pieces. */
    record Wanted(int line, long quantity, Optional<Money> amount) {}
}
