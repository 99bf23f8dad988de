package io.jinliu.common.money;

import com.google.errorprone.annotations.CheckReturnValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * An exact amount of one currency, counted in its smallest unit (fen for CNY, yen for JPY, fils for KWD).
 *
 * <p>There is no fraction of a fen and no silent rounding: whoever divides money calls {@link #split}, whose shares
 * always add up to the whole. What does not fit 63 bits throws {@link ArithmeticException}.
 */
@CheckReturnValue
public record Money(long minor, Currency currency) implements Comparable<Money> {

    private static final Currency CNY = Currency.getInstance("CNY");

    /** Whoever reads JSON may leave a part out. */
    public Money {
        Objects.requireNonNull(currency, "currency");
    }

    public static Money cny(long fen) {
        return new Money(fen, CNY);
    }

    public static Money of(long minor, String currencyCode) {
        return new Money(minor, Currency.getInstance(currencyCode));
    }

    /** Reads a decimal such as {@code "12.34"}; refuses {@code "12.345"} rather than round it. */
    public static Money parse(String major, Currency currency) {
        var minor = new BigDecimal(major).movePointRight(currency.getDefaultFractionDigits());
        return new Money(minor.longValueExact(), currency);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, sameCurrency(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, sameCurrency(other).minor), currency);
    }

    public Money times(long quantity) {
        return new Money(Math.multiplyExact(minor, quantity), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    public Money zero() {
        return new Money(0, currency);
    }

    /**
     * Shares in proportion to the weights, by largest remainder: each share is cut down to a whole unit, then the units
     * left over go one by one to the largest remainders, the earlier first. A share is never more than one unit away
     * from its exact part, and all of them add up to this amount.
     *
     * @throws IllegalArgumentException if a weight is negative or all are zero
     */
    public List<Money> split(List<Long> weights) {
        var whole = weights.stream().map(Money::weight).reduce(BigInteger.ZERO, BigInteger::add);
        if (whole.signum() == 0) {
            throw new IllegalArgumentException("Nothing to split by: " + weights);
        }
        var cuts = weights.stream()
                .map(weight -> BigInteger.valueOf(minor)
                        .multiply(BigInteger.valueOf(weight))
                        .divideAndRemainder(whole))
                .toList();
        return withLeftover(cuts);
    }

    /** The part of this amount that {@code numerator / denominator} names, rounded half up, away from zero. */
    public Money part(long numerator, long denominator) {
        if (numerator < 0 || denominator <= 0) {
            throw new IllegalArgumentException("Not a part: %d / %d".formatted(numerator, denominator));
        }
        var twice = BigInteger.valueOf(minor)
                .abs()
                .multiply(BigInteger.valueOf(numerator))
                .shiftLeft(1);
        var divisor = BigInteger.valueOf(denominator);
        var rounded = twice.add(divisor).divide(divisor.shiftLeft(1)).longValueExact();
        return new Money(minor < 0 ? -rounded : rounded, currency);
    }

    public boolean positive() {
        return minor > 0;
    }

    public boolean negative() {
        return minor < 0;
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The decimal form the outside world uses: Alipay wants {@code "12.34"}, WeChat Pay wants {@link #minor}. */
    public String toMajor() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits()).toPlainString();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, sameCurrency(other).minor);
    }

    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + toMajor();
    }

    private List<Money> withLeftover(List<BigInteger[]> cuts) {
        var shares = new ArrayList<Long>(cuts.size());
        long given = 0;
        for (var cut : cuts) {
            var share = cut[0].longValueExact();
            shares.add(share);
            given += share;
        }
        var byRemainder = IntStream.range(0, cuts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> cuts.get(i)[1].abs(), Comparator.reverseOrder()))
                .toList();
        for (int i = 0; i < Math.abs(minor - given); i++) {
            shares.set(byRemainder.get(i), shares.get(byRemainder.get(i)) + Long.signum(minor));
        }
        return shares.stream().map(share -> new Money(share, currency)).toList();
    }

    private static BigInteger weight(long weight) {
        if (weight < 0) {
            throw new IllegalArgumentException("A weight is never negative: " + weight);
        }
        return BigInteger.valueOf(weight);
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot mix %s with %s".formatted(this, other));
        }
        return other;
    }
}
