package io.jinliu.payment.split;

import io.jinliu.common.money.Money;

/** What a receiver is promised of a payment. */
public sealed interface Portion {

    /**
     * So much of the whole, whatever others get.
     *
     * @param basisPoints hundredths of a percent, 1 to 10,000
     */
    record Percent(int basisPoints) implements Portion {

        public static final int WHOLE = 10_000;

        public Percent {
            if (basisPoints < 1 || basisPoints > WHOLE) {
                throw new IllegalArgumentException("Not a part of the whole: %d".formatted(basisPoints));
            }
        }
    }

    /** This much, if it is there. */
    record Fixed(Money amount) implements Portion {

        public Fixed {
            if (!amount.positive()) {
                throw new IllegalArgumentException("Nobody is promised " + amount);
            }
        }
    }
}
