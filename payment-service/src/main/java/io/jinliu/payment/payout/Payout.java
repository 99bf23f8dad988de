package io.jinliu.payment.payout;

import java.time.Instant;
import java.util.Optional;

/**
 * Money on its way to a person.
 *
 * <pre>
 *   Drafted ──▶ Approved ──▶ Asked ──▶ AwaitingPayee ──▶ Paid | Failed | Cancelled
 *      │          │  ▲         ├────────────────────────▶ Paid | Failed | Cancelled
 *      │          │  └─────────┘ our balance at the channel was too low, and it did nothing
 *      └──────────┴──▶ Cancelled     never sent
 * </pre>
 *
 * <p>Never ended by our clock: while the outcome is open the same number is asked about, or sent again.
 */
public sealed interface Payout {

    PayoutTerms terms();

    /** The name outsiders know the state by. */
    default String state() {
        return switch (this) {
            case Drafted _ -> "DRAFTED";
            case Approved _ -> "APPROVED";
            case Asked _ -> "ASKED";
            case AwaitingPayee _ -> "AWAITING_PAYEE";
            case Paid _ -> "PAID";
            case Failed _ -> "FAILED";
            case Cancelled _ -> "CANCELLED";
        };
    }

    /** The channel may have it, and has not said its last word. */
    sealed interface Sent extends Payout {

        int asked();

        /** When this attempt began. */
        Instant sentAt();

        default Paid pay(String channelNo, Instant at) {
            return new Paid(terms(), channelNo, at);
        }

        default Failed fail(String reason, Instant at) {
            return new Failed(terms(), reason, at);
        }

        default Cancelled giveUp(Instant at) {
            return new Cancelled(terms(), at);
        }

        default AwaitingPayee await(Optional<String> packageInfo) {
            return new AwaitingPayee(terms(), packageInfo, asked(), sentAt());
        }
    }

    record Drafted(PayoutTerms terms) implements Payout {}

    /** @param reserved whether the books show it as leaving: it was sent before, and refused for our low balance */
    record Approved(PayoutTerms terms, boolean reserved) implements Payout {

        Asked ask(Instant at) {
            return new Asked(terms, 0, at);
        }

        Cancelled cancel(Instant at) {
            return new Cancelled(terms, at);
        }
    }

    /** Committed here; the channel may or may not have heard of it. */
    record Asked(PayoutTerms terms, int asked, Instant sentAt) implements Sent {

        /** It definitely did nothing, for lack of money: this is tried again later. */
        Approved goBack() {
            return new Approved(terms, true);
        }
    }

    /** @param packageInfo what the payee's app confirms it with; absent when the answer that told it was lost */
    record AwaitingPayee(PayoutTerms terms, Optional<String> packageInfo, int asked, Instant sentAt) implements Sent {}

    /** @param channelNo the channel's own number */
    record Paid(PayoutTerms terms, String channelNo, Instant at) implements Payout {}

    record Failed(PayoutTerms terms, String reason, Instant at) implements Payout {}

    record Cancelled(PayoutTerms terms, Instant at) implements Payout {}
}
