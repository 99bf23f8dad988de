package io.jinliu.payment.refund;

import java.time.Instant;

/**
 * Money on its way back, of one receipt.
 *
 * <pre>
 *   Applied ──approve──▶ Requested           above the limit: a second person decides
 *      └─────reject────▶ Rejected            no channel and no book has heard of it
 *
 *   Requested ──▶ Processing ──▶ Succeeded     only the channel's word ends it
 *       │             ├────────▶ Abnormal ──▶ Succeeded | Closed     a person helps, the channel decides
 *       └─────────────┴────────▶ Closed        the channel's final no: the amount is free for a new refund
 * </pre>
 *
 * <p>Never closed by our clock: while the outcome is open the same number is sent and asked about again.
 */
public sealed interface Refund {

    RefundTerms terms();

    /** The name outsiders know the state by. */
    default String state() {
        return switch (this) {
            case Applied _ -> "APPLIED";
            case Rejected _ -> "REJECTED";
            case Requested _ -> "REQUESTED";
            case Processing _ -> "PROCESSING";
            case Abnormal _ -> "ABNORMAL";
            case Succeeded _ -> "SUCCEEDED";
            case Closed _ -> "CLOSED";
        };
    }

    /**
     * Taken off its receipt, and waiting for somebody else's word.
     *
     * @param applicant who asked for it
     */
    record Applied(RefundTerms terms, String applicant) implements Refund {

        /** @throws SameHands if its applicant decides */
        public Requested approve(String by, Instant notBefore) {
            requireOther(by);
            return new Requested(terms, notBefore, 0);
        }

        /** @throws SameHands if its applicant decides */
        public Rejected reject(String by, String reason, Instant at) {
            requireOther(by);
            return new Rejected(terms, reason, at);
        }

        private void requireOther(String by) {
            if (by.equals(applicant)) {
                throw new SameHands();
            }
        }
    }

    /** The second person's no: the amount is free for a new refund. */
    record Rejected(RefundTerms terms, String reason, Instant at) implements Refund {}

    /** The channel has not said its last word. */
    sealed interface Unfinished extends Refund {

        int asked();

        default Succeeded succeed(String channelRefundNo, Instant at) {
            return new Succeeded(terms(), channelRefundNo, at);
        }

        default Abnormal becomeAbnormal(String reason) {
            return new Abnormal(terms(), reason, asked());
        }

        default Closed close(String reason, Instant at) {
            return new Closed(terms(), reason, at);
        }
    }

    /**
     * Committed here; the channel may or may not have heard of it.
     *
     * @param notBefore when it may first be sent, because the channel wants time between two of one payment
     */
    record Requested(RefundTerms terms, Instant notBefore, int asked) implements Unfinished {

        boolean mustWait(Instant now) {
            return notBefore.isAfter(now);
        }

        public Processing accept() {
            return new Processing(terms, asked);
        }
    }

    /** The channel has accepted it. */
    record Processing(RefundTerms terms, int asked) implements Unfinished {}

    /** The channel cannot deliver the money; it has an owner and a clock. */
    record Abnormal(RefundTerms terms, String reason, int asked) implements Unfinished {}

    record Succeeded(RefundTerms terms, String channelRefundNo, Instant at) implements Refund {}

    record Closed(RefundTerms terms, String reason, Instant at) implements Refund {}
}
