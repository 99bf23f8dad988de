package io.jinliu.settlement.ledger;

import io.jinliu.common.money.Money;

/**
 * The share of an order that is ours.
 *
 * @param basisPoints hundredths of a percent
 * @param agreed whether the merchant's agreement says so, rather than the platform's default
 */
public record CommissionRate(int basisPoints, boolean agreed) {

    private static final int WHOLE = 10_000;

    public CommissionRate {
        if (basisPoints < 0 || basisPoints > WHOLE) {
            throw new IllegalArgumentException("Not a share: %d basis points".formatted(basisPoints));
        }
    }

    /** Half up, to the smallest unit. */
    Money of(Money base) {
        return base.part(basisPoints, WHOLE);
    }

    /** E.g. {@code 136.00 × 5.00% = 6.80, half up}. */
    String formula(Money base) {
        return "%s × %s = %s, half up".formatted(base.toMajor(), percent(), of(base).toMajor());
    }

    public String percent() {
        return "%d.%02d%%".formatted(basisPoints / 100, basisPoints % 100);
    }
}
