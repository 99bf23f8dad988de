package io.jinliu.payment.bank;

import io.jinliu.common.money.Money;
import java.time.Instant;

/**
 * What a payer hands in to show that he has paid elsewhere, and what two persons make of it.
 *
 * <pre>
 *   HandedIn ──▶ ConfirmedOnce ──▶ Confirmed      by another person, who says the same
 *       └──────────────┴──────▶ Rejected         the payer may hand in another
 * </pre>
 */
public sealed interface Voucher {

    /** The name for a payment without any. */
    String AWAITED = "AWAITING_VOUCHER";

    Copy copy();

    /** @param digest SHA-256 of what was handed in */
    record Copy(long paymentNo, String mediaType, String digest, Instant handedInAt) {}

    /**
     * What a person has found at the bank.
     *
     * @param bankReference the bank's own number of the credit, as its statement has it
     */
    record Word(Money amount, String bankReference) {}

    /** The name outsiders know the state by. */
    default String state() {
        return switch (this) {
            case HandedIn _ -> "HANDED_IN";
            case ConfirmedOnce _ -> "CONFIRMED_ONCE";
            case Confirmed _ -> "CONFIRMED";
            case Rejected _ -> "REJECTED";
        };
    }

    /** Nobody has decided yet. */
    sealed interface Undecided extends Voucher {

        default Rejected reject(String reason, String by) {
            return new Rejected(copy(), reason, by);
        }
    }

    record HandedIn(Copy copy) implements Undecided {
        ConfirmedOnce confirm(Word word, String one) {
            return new ConfirmedOnce(copy, word, one);
        }
    }

    record ConfirmedOnce(Copy copy, Word word, String one) implements Undecided {

        /**
         * Confirms it for good.
         *
         * @throws SamePerson if the first asks again
         * @throws OtherWords if he does not say the same
         */
        Confirmed confirm(Word again, String two) {
            if (two.equals(one)) {
                throw new SamePerson();
            }
            if (!again.equals(word)) {
                throw new OtherWords("The first person said another amount or another reference");
            }
            return new Confirmed(copy, word, one, two);
        }
    }

    record Confirmed(Copy copy, Word word, String one, String two) implements Voucher {}

    record Rejected(Copy copy, String reason, String by) implements Voucher {}
}
