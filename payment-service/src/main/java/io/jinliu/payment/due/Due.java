package io.jinliu.payment.due;

/**
 * What is owed and what became of it. Its row alone decides "paid", "paid twice" and "cancelled".
 *
 * <pre>
 *   Open ──collect──▶ Collected      in the transaction that keeps the receipt
 *     └───withdraw──▶ Withdrawn      when no payment is open at any channel
 * </pre>
 *
 * <p>Both moves are one conditional UPDATE of {@link Dues}: whoever comes second finds the other's word.
 */
public sealed interface Due {

    DueRef ref();

    /** @param withdrawing its owner wants it back: no further payment is opened, but one that is paid still wins */
    record Open(Owed owed, boolean withdrawing) implements Due {

        @Override
        public DueRef ref() {
            return owed.ref();
        }
    }

    record Collected(Owed owed, long paymentNo) implements Due {

        @Override
        public DueRef ref() {
            return owed.ref();
        }
    }

    /** Also a due that was withdrawn before we heard of it: then a late {@code OrderPlaced} cannot reopen it. */
    record Withdrawn(DueRef ref) implements Due {}
}
