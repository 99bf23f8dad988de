package io.jinliu.payment.split;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Receiver;
import io.jinliu.payment.channel.ShareOutcome;
import io.jinliu.payment.split.Cut.BasisPoints;
import io.jinliu.payment.split.Cut.Fixed;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * An amount divided among receivers and its merchant, to the fen.
 *
 * <p>Basis points are of the whole amount, by largest remainder over all receivers and the merchant; of equal remainders
 * the smaller receiver id goes first and the merchant last. Fixed amounts come off what is the merchant's then. The order
 * in which receivers were named changes nothing.
 *
 * @param shares in the order of receivers' ids
 * @param rest the merchant's
 */
public record SplitShares(Money amount, List<Share> shares, Money rest) {

    private static final Comparator<Wish> BY_RECEIVER = Comparator.comparing(Wish::receiver);

    public SplitShares {
        shares = List.copyOf(shares);
    }

    /**
     * Divides.
     *
     * @throws ReceiverNamedTwice if somebody is to get two shares
     * @throws MoreThanShareable if the shares are more than the amount, or in another currency
     * @throws ShareTooSmall if somebody would get nothing
     */
    public static SplitShares of(Money amount, List<Wish> wishes) {
        var sorted = wishes.stream().sorted(BY_RECEIVER).toList();
        requireEachOnce(sorted);
        var parts = parts(amount, sorted);
        var shares = IntStream.range(0, sorted.size())
                .mapToObj(i -> share(i + 1, sorted.get(i), parts.get(i)))
                .toList();
        var rest = amount.minus(sum(amount, shares));
        if (rest.negative()) {
            throw new MoreThanShareable("these shares are more than " + amount);
        }
        return new SplitShares(amount, shares, rest);
    }

    /** What all receivers get together. */
    public Money shared() {
        return amount.minus(rest);
    }

    static Money sum(Money unit, List<Share> shares) {
        return shares.stream().map(Share::amount).reduce(unit.zero(), Money::plus);
    }

    /** What basis points name, receiver by receiver, and the merchant's part last. */
    private static List<Money> parts(Money amount, List<Wish> sorted) {
        var points = sorted.stream().mapToLong(wish -> points(wish.cut())).toArray();
        var merchants = Cut.WHOLE - LongStream.of(points).sum();
        if (merchants < 0) {
            throw new MoreThanShareable("these parts are more than the whole");
        }
        return amount.split(LongStream.concat(LongStream.of(points), LongStream.of(merchants))
                .boxed()
                .toList());
    }

    private static long points(Cut cut) {
        return switch (cut) {
            case BasisPoints(var points) -> points;
            case Fixed _ -> 0;
        };
    }

    private static Share share(int line, Wish wish, Money part) {
        var amount = switch (wish.cut()) {
            case BasisPoints _ -> part;
            case Fixed(var fixed) -> sameCurrency(fixed, part);
        };
        if (!amount.positive()) {
            throw new ShareTooSmall();
        }
        return new Share(line, wish.receiver(), amount, wish.description(), new ShareOutcome.Pending());
    }

    private static Money sameCurrency(Money fixed, Money part) {
        if (!fixed.currency().equals(part.currency())) {
            throw new MoreThanShareable("nothing was collected in " + fixed.currency());
        }
        return fixed;
    }

    private static void requireEachOnce(List<Wish> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            Receiver one = sorted.get(i - 1).receiver();
            if (one.sameAs(sorted.get(i).receiver())) {
                throw new ReceiverNamedTwice();
            }
        }
    }
}
