package io.jinliu.payment.part;

import io.jinliu.common.money.Money;
import java.util.EnumSet;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A part of what is due, on something of ours.
 *
 * <pre>
 *   Wanted ──hold──▶ Held ──take──▶ Taking ──▶ Taken          the due is collected
 *      └───────────────┴──release─▶ Releasing ──▶ Released    the payment is closed, or its money pays nothing
 * </pre>
 *
 * @param no ours, in the payer's slot
 * @param moneyNo the number its money will be known by, once it is held
 */
public record Part(long no, long paymentNo, String buyer, Wish wish, State state, OptionalLong moneyNo) {

    /** The name is stored and sent. */
    public enum State {
        WANTED,
        HELD,
        TAKING,
        TAKEN,
        RELEASING,
        RELEASED
    }

    private static final Set<State> OPEN = EnumSet.of(State.WANTED, State.HELD);

    static Part wanted(long no, long paymentNo, String buyer, Wish wish) {
        return new Part(no, paymentNo, buyer, wish, State.WANTED, OptionalLong.empty());
    }

    public Money amount() {
        return wish.amount();
    }

    boolean isHeld() {
        return state == State.HELD;
    }

    boolean isOpen() {
        return OPEN.contains(state);
    }

    Part held(long number) {
        return in(State.WANTED, State.HELD, OptionalLong.of(number));
    }

    /** @param atOnce its holder did it in this transaction */
    Part take(boolean atOnce) {
        return in(State.HELD, atOnce ? State.TAKEN : State.TAKING, moneyNo);
    }

    /** @param atOnce its holder did it in this transaction */
    Part release(boolean atOnce) {
        return in(isHeld() ? State.HELD : State.WANTED, atOnce ? State.RELEASED : State.RELEASING, moneyNo);
    }

    /** Its holder has done what was asked of it. */
    Part ended() {
        return new Part(no, paymentNo, buyer, wish, state == State.TAKING ? State.TAKEN : State.RELEASED, moneyNo);
    }

    private Part in(State from, State to, OptionalLong number) {
        if (state != from) {
            throw new IllegalStateException("Part %d is %s and cannot become %s".formatted(no, state, to));
        }
        return new Part(no, paymentNo, buyer, wish, to, number);
    }
}
