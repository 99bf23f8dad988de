package io.jinliu.payment.split;

import io.jinliu.common.money.Money;
import io.jinliu.payment.split.Portion.Fixed;
import io.jinliu.payment.split.Portion.Percent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An amount as it is shared. Shares and rest add up to it, and none is negative. In which order the receivers were named
 * changes nothing: they stand, and share the last fen, in the order of their ids.
 *
 * @param shares by the receiver's id
 * @param rest what the merchant keeps
 */
public record Division(SortedMap<String, Money> shares, Money rest) {

    public Division {
        shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
        if (rest.negative() || shares.values().stream().anyMatch(Money::negative)) {
            throw new IllegalArgumentException("Shared %s, kept %s".formatted(shares, rest));
        }
    }

    /**
     * Shares an amount. Percentages are of the whole and are cut by largest remainder, the merchant's percentage among
     * them, the smaller id first and the merchant last; fixed amounts are then taken from what the merchant keeps.
     *
     * @throws SplitTooLarge if the merchant would be left with less than nothing
     */
    public static Division of(Money whole, Map<String, Portion> wanted) {
        if (!whole.positive()) {
            throw new IllegalArgumentException("Nothing to share: " + whole);
        }
        var shares = new TreeMap<String, Money>();
        var kept = percentages(whole, new TreeMap<>(wanted), shares);
        for (var want : wanted.entrySet()) {
            if (want.getValue() instanceof Fixed(var amount)) {
                shares.put(want.getKey(), amount);
                kept = kept.minus(amount);
            }
        }
        if (kept.negative()) {
            throw new SplitTooLarge(whole, kept.negated());
        }
        return new Division(shares, kept);
    }

    /** Returns what the merchant keeps. */
    private static Money percentages(Money whole, SortedMap<String, Portion> wanted, SortedMap<String, Money> shares) {
        var ids = new ArrayList<String>();
        var weights = new ArrayList<Long>();
        var left = (long) Percent.WHOLE;
        for (var want : wanted.entrySet()) {
            if (want.getValue() instanceof Percent(var basisPoints)) {
                ids.add(want.getKey());
                weights.add((long) basisPoints);
                left -= basisPoints;
            }
        }
        if (left < 0) {
            throw new SplitTooLarge(whole, whole.part(-left, Percent.WHOLE));
        }
        weights.add(left);
        var cut = whole.split(weights);
        for (int i = 0; i < ids.size(); i++) {
            shares.put(ids.get(i), cut.get(i));
        }
        return cut.getLast();
    }

    public Money whole() {
        return shares.values().stream().reduce(rest, Money::plus);
    }

    /**
     * What everybody gives back of a refund, after so much was refunded before. In however many pieces the whole is
     * refunded, exactly the division comes back.
     *
     * @throws SplitTooLarge if less is left than the refund
     * @see SplitReturn
     */
    public Back giveBack(Money before, Money refund) {
        if (!refund.positive() || before.negative()) {
            throw new IllegalArgumentException("Nothing to give back: %s after %s".formatted(refund, before));
        }
        var whole = whole();
        var refunded = before.plus(refund);
        if (refunded.compareTo(whole) > 0) {
            throw new SplitTooLarge(whole, refunded.minus(whole));
        }
        var rule = new SplitReturn(whole);
        var parts = new TreeMap<String, Money>();
        shares.forEach((id, share) -> parts.put(id, rule.next(share, refunded, rule.owed(share, before))));
        return new Back(parts, parts.values().stream().reduce(refund, Money::minus));
    }

    /**
     * A refund's parts, which add up to it.
     *
     * @param shares by the receiver's id
     * @param rest what the merchant bears; below zero where receivers give fen that he had borne for them before
     */
    public record Back(SortedMap<String, Money> shares, Money rest) {

        public Back {
            shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
        }
    }
}
