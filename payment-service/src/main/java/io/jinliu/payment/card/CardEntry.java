package io.jinliu.payment.card;

import io.jinliu.common.money.Money;
import java.time.Instant;

/**
 * One line of a card's story; never changed.
 *
 * @param no ours, in the card's slot; a receipt or a refund is known by it
 * @param cause (card, kind, cause) is booked once
 * @param amount what it did to the balance; taken is negative
 * @param balance what it left there
 */
public record CardEntry(long no, CardNo card, Kind kind, String cause, Money amount, Money balance, Instant at) {

    /** Why the balance changed; the name is stored and sent. */
    public enum Kind {
        SALE,
        PAYMENT,
        REFUND,
        BREAKAGE
    }
}
