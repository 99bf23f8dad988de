package io.jinliu.payment.card;

import io.jinliu.common.money.Money;

/**
 * What a part of a payment holds of a card's balance; once per card and payment.
 *
 * @param entryNo the number that its money will be known by, in the card's slot
 */
public record CardHold(CardNo card, long paymentNo, long entryNo, Money amount, State state) {

    /** The name is stored. */
    public enum State {
        HELD,
        TAKEN,
        /** Nothing is held for this payment any more, however late a hold comes. */
        RELEASED
    }

    boolean isHeld() {
        return state == State.HELD;
    }
}
