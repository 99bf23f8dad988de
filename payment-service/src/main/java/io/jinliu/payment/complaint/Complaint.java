package io.jinliu.payment.complaint;

import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ToldComplaint.About;
import io.jinliu.payment.channel.ToldComplaint.State;
import io.jinliu.payment.channel.ToldComplaint.Word;
import io.jinliu.payment.due.DueRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a buyer complains about at a channel. Its channel's word moves it, and nothing else.
 *
 * <pre>
 *   Announced ──▶ Pending ──▶ Processing ──▶ Processed      Processed ──▶ Processing: the buyer is not content
 * </pre>
 */
public sealed interface Complaint {

    /** From the buyer's word to our first. */
    Duration TO_ANSWER = Duration.ofHours(24);

    /** From the buyer's word to the end. */
    Duration TO_SOLVE = Duration.ofDays(3);

    Origin origin();

    /** The name outsiders know the state by. */
    default String state() {
        return switch (this) {
            case Announced _ -> "ANNOUNCED";
            case Pending _ -> State.PENDING.name();
            case Processing _ -> State.PROCESSING.name();
            case Processed _ -> State.PROCESSED.name();
        };
    }

    /** When somebody must have done the next thing; empty once nobody must. */
    default Optional<Instant> dueAt() {
        return switch (this) {
            case Announced(var origin) -> Optional.of(origin.heardAt().plus(TO_ANSWER));
            case Pending pending -> Optional.of(pending.particulars().at().plus(TO_ANSWER));
            case Processing open -> Optional.of(open.particulars().at().plus(TO_SOLVE));
            case Processed _ -> Optional.empty();
        };
    }

    /** As its channel tells it now. */
    default Known told(State state, Particulars particulars) {
        return switch (state) {
            case PENDING -> new Pending(origin(), particulars);
            case PROCESSING -> new Processing(origin(), particulars);
            case PROCESSED -> new Processed(origin(), particulars);
        };
    }

    /** @param channelNo the channel's own name for it */
    record Origin(long no, Channel channel, String channelNo, Instant heardAt) {}

    /** There is one; what it says must still be asked. */
    record Announced(Origin origin) implements Complaint {}

    /** The channel has said what it is about. */
    sealed interface Known extends Complaint {

        Particulars particulars();
    }

    /** Nobody has answered. */
    record Pending(Origin origin, Particulars particulars) implements Known {}

    record Processing(Origin origin, Particulars particulars) implements Known {}

    record Processed(Origin origin, Particulars particulars) implements Known {}

    /**
     * What was said, and of what.
     *
     * @param at when the buyer complained
     * @param merchant whose payments these are, if they are one merchant's; else only the platform's people see it
     */
    record Particulars(
            String text,
            Optional<String> phone,
            Instant at,
            List<Concerned> payments,
            Optional<String> merchant,
            List<Word> history) {

        public Particulars {
            payments = List.copyOf(payments);
            history = List.copyOf(history);
        }

        @Override
        public String toString() {
            return "Particulars[%s, %s]".formatted(at, payments);
        }
    }

    /**
     * A payment that it is about, as the channel names it.
     *
     * @param paymentNo ours, if it is one
     */
    record Concerned(About about, Optional<Long> paymentNo, Optional<DueRef> due) {}
}
