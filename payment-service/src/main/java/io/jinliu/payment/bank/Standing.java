package io.jinliu.payment.bank;

/**
 * Where an entry of a statement stands.
 *
 * <pre>
 *   New ──▶ Paid | Settled | Offset | Unexplained
 *    └────▶ Unmatched ──▶ Proposed ──▶ Matching ──▶ Matched
 *               └───────▶ Returning ──▶ Returned
 * </pre>
 */
public sealed interface Standing {

    /** The name outsiders know the state by. */
    default String state() {
        return switch (this) {
            case New _ -> "NEW";
            case Paid _ -> "PAID";
            case Unmatched _ -> "UNMATCHED";
            case Proposed _ -> "PROPOSED";
            case Matching _ -> "MATCHING";
            case Matched _ -> "MATCHED";
            case Returning _ -> "RETURNING";
            case Returned _ -> "RETURNED";
            case Settled _ -> "SETTLED";
            case Offset _ -> "OFFSET";
            case Unexplained _ -> "UNEXPLAINED";
        };
    }

    /** Why no payment is known by it; the name is stored. */
    enum Why {
        NO_CODE,
        /** A code that is well made, of no payment by bank. */
        UNKNOWN_CODE,
        TWO_CODES,
        /** The bank has booked several transfers as one. */
        SEVERAL,
        /** A transfer of ours came back after its refund had succeeded. */
        RETURNED
    }

    /** Imported; nobody has looked at it. */
    record New() implements Standing {}

    /** Its payment has the money, as its due or in suspense. */
    record Paid(long paymentNo) implements Standing {}

    /** In suspense, until a person says what it is. */
    record Unmatched(Why why) implements Standing {}

    record Proposed(Why why, long paymentNo, String maker) implements Standing {}

    /** Two persons agree; the money is on its way from suspense to its payment. */
    record Matching(Why why, long paymentNo, String maker, String checker) implements Standing {
        Matched done() {
            return new Matched(why, paymentNo, maker, checker);
        }
    }

    record Matched(Why why, long paymentNo, String maker, String checker) implements Standing {}

    /** A person wants it to go back; its refund is not there yet. */
    record Returning(Why why, String by) implements Standing {
        Returned done() {
            return new Returned(why, by);
        }
    }

    /** A refund takes it back, by the next order. */
    record Returned(Why why, String by) implements Standing {}

    /** It paid this refund. */
    record Settled(long refundNo) implements Standing {}

    /** A debit and its return within one statement: nothing has moved. */
    record Offset() implements Standing {}

    /** A debit that nobody here ordered. */
    record Unexplained() implements Standing {}
}
