package io.jinliu.payment.split;

import io.jinliu.common.money.Money;

/** How much somebody is to get of an amount. */
public sealed interface Cut {

    int WHOLE = 10_000;

    /** So many ten-thousandths of the amount. */
    record BasisPoints(int points) implements Cut {

        public BasisPoints {
            if (points <= 0 || points > WHOLE) {
                throw new IllegalArgumentException("Not a part: %d basis points".formatted(points));
            }
        }
    }

    /** So much, whatever the amount is. */
    record Fixed(Money amount) implements Cut {

        public Fixed {
            if (!amount.positive()) {
                throw new IllegalArgumentException("A share is positive, not " + amount);
            }
        }
    }
}
