package io.jinliu.payment.split;

import io.jinliu.common.money.Money;
import io.jinliu.payment.split.Portion.Fixed;
import io.jinliu.payment.split.Portion.Percent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
public record Split(SortedMap<String, Money> shares, Money rest) {

    public Split {
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
    public static Split of(Money whole, Map<String, Portion> wanted) {
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
        return new Split(shares, kept);
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
     * What everybody gives back of a refund: in proportion to what he still has, by largest remainder. Nobody ever gives
     * back more than he has, and refunds that add up to the whole, however many and in whatever order, give back exactly
     * the split.
     *
     * @throws SplitTooLarge if less is left than the refund
     */
    public Returned giveBack(Money refund) {
        if (!refund.positive()) {
            throw new IllegalArgumentException("Nothing to give back: " + refund);
        }
        var whole = whole();
        if (refund.compareTo(whole) > 0) {
            throw new SplitTooLarge(whole, refund.minus(whole));
        }
        var given = refund.split(held());
        var shares = new TreeMap<String, Money>();
        var left = new TreeMap<String, Money>();
        var place = 0;
        for (var share : this.shares.entrySet()) {
            var part = given.get(place++);
            shares.put(share.getKey(), part);
            left.put(share.getKey(), share.getValue().minus(part));
        }
        return new Returned(new Split(shares, given.getLast()), new Split(left, rest.minus(given.getLast())));
    }

    private List<Long> held() {
        var held = new ArrayList<Long>();
        shares.values().forEach(share -> held.add(share.minor()));
        held.add(rest.minor());
        return held;
    }

    /**
     * A refund's part of a split.
     *
     * @param back who gives back how much
     * @param left what everybody still has
     */
    public record Returned(Split back, Split left) {}
}
