package io.jinliu.payment.storedvalue;

import io.jinliu.common.money.Money;
import java.time.Instant;

/**
 * One line of a wallet's statement; never changed.
 *
 * @param no ours, in the buyer's slot; a receipt or a refund is known by it
 * @param seq the wallet's version that it made
 * @param cause the number of what caused it: (kind, cause) is booked once
 * @param amount what it did to the balance; taken is negative
 * @param balance what it left there
 */
public record WalletEntry(
        long no, String buyer, long seq, Kind kind, String cause, Money amount, Money balance, Instant at) {

    /** Why the balance changed; the name is stored and sent. */
    public enum Kind {
        TOP_UP,
        PAYMENT,
        REFUND,
        FREEZE,
        UNFREEZE;

        /** What a change of the balance does to the frozen part. */
        Money frozen(Money amount) {
            return this == FREEZE || this == UNFREEZE ? amount.negated() : amount.zero();
        }
    }
}
