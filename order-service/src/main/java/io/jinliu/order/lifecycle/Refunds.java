package io.jinliu.order.lifecycle;

import io.jinliu.common.money.Money;
import java.util.ArrayList;
import java.util.List;

/** What has been paid back of each line, in the order of the lines. */
public record Refunds(List<Money> perLine) {

    public Refunds {
        perLine = List.copyOf(perLine);
    }

    public static Refunds none(Purchase purchase) {
        return new Refunds(
                purchase.lines().stream().map(line -> line.amount().zero()).toList());
    }

    public Money total() {
        return perLine.stream().reduce(Money::plus).orElseThrow();
    }

    public Money ofLine(int line) {
        return perLine.get(line - 1);
    }

    /**
     * Adds a refund: by line where it names lines, else spread over what is left of each line, by largest remainder.
     *
     * @throws IllegalArgumentException if more would be paid back than was paid, in all or for a line
     */
    Refunds plus(Purchase purchase, Refund refund) {
        var shares = refund.byLine().isEmpty() ? spread(purchase, refund.amount()) : named(purchase, refund);
        var sums = new ArrayList<Money>();
        for (int i = 0; i < perLine.size(); i++) {
            var sum = perLine.get(i).plus(shares.get(i));
            if (sum.compareTo(purchase.lines().get(i).amount()) > 0) {
                throw new IllegalArgumentException(
                        "Line %d of order %s would be refunded beyond its amount".formatted(i + 1, purchase.number()));
            }
            sums.add(sum);
        }
        return new Refunds(sums);
    }

    /** A share is at most what is left: the exact part is, and what is left is a whole number. */
    private List<Money> spread(Purchase purchase, Money amount) {
        var left = purchase.lines().stream()
                .map(line -> line.amount().minus(ofLine(line.line())).minor())
                .toList();
        return amount.split(left);
    }

    private static List<Money> named(Purchase purchase, Refund refund) {
        var shares = purchase.lines().stream()
                .map(line -> refund.byLine()
                        .getOrDefault(line.line(), refund.amount().zero()))
                .toList();
        if (!shares.stream().reduce(Money::plus).orElseThrow().equals(refund.amount())) {
            throw new IllegalArgumentException("The lines of refund %s do not add up to it".formatted(refund));
        }
        return shares;
    }
}
