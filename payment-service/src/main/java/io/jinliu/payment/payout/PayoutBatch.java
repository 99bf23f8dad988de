package io.jinliu.payment.payout;

import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import java.util.Optional;

/**
 * Payouts that are decided together.
 *
 * <pre>
 *   Drafted ──approve──▶ Approved ──cancel──▶ Cancelled     what was sent goes its way
 *      └─────cancel────▶ Cancelled
 * </pre>
 */
public sealed interface PayoutBatch {

    /** The account of what is our own expense. */
    String PLATFORM = "PLATFORM";

    Terms terms();

    /**
     * What was drafted.
     *
     * @param account a merchant's id, or {@link #PLATFORM}; the batch and its payouts lie in its slot
     * @param cause why this merchant's money is paid out; a batch of ours needs none
     * @param duplicates how many rows repeat another's payee and amount; somebody said that it is meant
     */
    record Terms(
            long no, String account, Optional<String> cause, String maker, int payouts, Money total, int duplicates) {

        Slot slot() {
            return Slot.ofNumber(no);
        }
    }

    /** The name outsiders know the state by. */
    default String state() {
        return switch (this) {
            case Drafted _ -> "DRAFTED";
            case Approved _ -> "APPROVED";
            case Cancelled _ -> "CANCELLED";
        };
    }

    record Drafted(Terms terms) implements PayoutBatch {

        /** @throws SameHands if its maker asks */
        Approved approve(String checker) {
            if (checker.equals(terms.maker())) {
                throw new SameHands();
            }
            return new Approved(terms, checker);
        }

        Cancelled cancel() {
            return new Cancelled(terms, Optional.empty());
        }
    }

    record Approved(Terms terms, String checker) implements PayoutBatch {

        Cancelled cancel() {
            return new Cancelled(terms, Optional.of(checker));
        }
    }

    /** @param checker who had approved it, if anybody had */
    record Cancelled(Terms terms, Optional<String> checker) implements PayoutBatch {}
}
