package io.jinliu.payment.card;

import io.jinliu.common.money.Money;
import java.time.Instant;

/**
 * Cards that are made together.
 *
 * <pre>
 *   Made ──print──▶ Printed ──activate──▶ Active      printed once; activated by a second person
 * </pre>
 */
public sealed interface CardBatch {

    Terms terms();

    /**
     * What was ordered.
     *
     * @param issuer whose cards they are, and who owes us what they are worth
     * @param maker who ordered them
     */
    record Terms(long no, String issuer, String maker, int count, Money face, Instant expiresAt) {

        Money worth() {
            return face.times(count);
        }
    }

    /** The name outsiders know the state by. */
    default String state() {
        return switch (this) {
            case Made _ -> "MADE";
            case Printed _ -> "PRINTED";
            case Active _ -> "ACTIVE";
        };
    }

    record Made(Terms terms) implements CardBatch {

        Printed print() {
            return new Printed(terms);
        }
    }

    /** Numbers and PINs were shown, once. If that reply was lost they are worth nothing: another batch is made. */
    record Printed(Terms terms) implements CardBatch {

        /** @throws SameHands if its maker asks */
        Active activate(String checker) {
            if (checker.equals(terms.maker())) {
                throw new SameHands();
            }
            return new Active(terms, checker);
        }
    }

    record Active(Terms terms, String checker) implements CardBatch {}
}
