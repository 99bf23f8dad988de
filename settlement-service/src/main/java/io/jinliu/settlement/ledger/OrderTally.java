package io.jinliu.settlement.ledger;

import io.jinliu.common.money.Money;
import java.util.Optional;

/**
 * What we know of an order's money, and what of it is booked as earned.
 *
 * <p>{@link #due} is always target minus booked, so the order in which facts arrive leaves no trace in the end.
 *
 * @param rate fixed by the order's completion; there is none before
 * @param version grows with every fact; the postings of an order are told apart by it
 */
public record OrderTally(
        OrderNo order,
        String merchant,
        Money collected,
        Money refunded,
        Optional<CommissionRate> rate,
        Earning booked,
        long version) {

    public static OrderTally blank(OrderNo order, String merchant, Money nothing) {
        return new OrderTally(order, merchant, nothing, nothing, Optional.empty(), new Earning(nothing, nothing), 0);
    }

    OrderTally collect(Money amount) {
        return next(collected.plus(amount), refunded, rate);
    }

    OrderTally refund(Money amount) {
        return next(collected, refunded.plus(amount), rate);
    }

    OrderTally complete(CommissionRate agreed) {
        return next(collected, refunded, rate.or(() -> Optional.of(agreed)));
    }

    /** What is still to be booked; negative where a refund took back what was earned. */
    Earning due() {
        return target().minus(booked);
    }

    OrderTally settled() {
        return new OrderTally(order, merchant, collected, refunded, rate, target(), version);
    }

    private Earning target() {
        return rate.map(rate -> Earning.of(kept(), rate))
                .orElseGet(() -> new Earning(collected.zero(), collected.zero()));
    }

    /** A refund may be heard of before its collection; until then nothing is kept, not less than nothing. */
    private Money kept() {
        var kept = collected.minus(refunded);
        return kept.negative() ? kept.zero() : kept;
    }

    private OrderTally next(Money collected, Money refunded, Optional<CommissionRate> rate) {
        return new OrderTally(order, merchant, collected, refunded, rate, booked, version + 1);
    }
}
