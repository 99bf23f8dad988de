package io.jinliu.payment.split;

import io.jinliu.common.money.Money;
import java.math.BigInteger;

/**
 * What a receiver has to give back of his share once so much of the split amount was refunded: the whole fen of
 * {@code share × refunded ÷ amount}, counted from the first refund on.
 *
 * <p>Because each answer is of the sum so far, neither the number nor the order of partial refunds matters; it never
 * falls, and a full refund leaves nothing. What is less than a fen stays with the receiver until a later refund completes
 * it, so meanwhile the merchant bears less than one fen for each receiver.
 *
 * @param amount what was split
 */
public record SplitReturn(Money amount) {

    /** What the sum of all refunds takes back of a share. */
    public Money owed(Money share, Money refunded) {
        var capped = refunded.min(amount);
        if (!capped.positive()) {
            return share.zero();
        }
        var fen = BigInteger.valueOf(share.minor())
                .multiply(BigInteger.valueOf(capped.minor()))
                .divide(BigInteger.valueOf(amount.minor()))
                .longValueExact();
        return new Money(fen, share.currency());
    }

    /** What is still to be asked back of a share, after so much was asked already. */
    public Money next(Money share, Money refunded, Money asked) {
        var left = owed(share, refunded).minus(asked);
        return left.negative() ? left.zero() : left;
    }
}
