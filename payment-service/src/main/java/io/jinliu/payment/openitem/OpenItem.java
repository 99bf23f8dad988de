package io.jinliu.payment.openitem;

import io.jinliu.common.money.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that does not end by itself.
 *
 * <pre>
 *   Waiting ──take──▶ Taken ──▶ Taken        whoever takes it last owns it
 *      │                └─────▶ Resolved     its owner explains it, or its feature ends it
 *      └──────────────────────▶ Resolved     its feature ends it; if it comes again, it is Waiting again
 * </pre>
 */
public sealed interface OpenItem {

    Terms terms();

    /** The name outsiders know the state by. */
    default String state() {
        return switch (this) {
            case Waiting _ -> "WAITING";
            case Taken _ -> "TAKEN";
            case Resolved _ -> "RESOLVED";
        };
    }

    /**
     * What it is about.
     *
     * @param subject with the kind it is unique in its slot
     * @param detail no personal data
     * @param dueAt business time at which it is overdue
     */
    record Terms(
            long no,
            Kind kind,
            String subject,
            Optional<String> merchant,
            Optional<Money> amount,
            String detail,
            Instant openedAt,
            Instant dueAt) {

        Terms due(Instant at) {
            return new Terms(no, kind, subject, merchant, amount, detail, openedAt, at);
        }
    }

    /** How it ended; the name is stored and shown. */
    enum How {
        /** Its feature ended it. */
        FINISHED,
        /** Nothing was wrong after all. */
        EXPLAINED,
        CORRECTED_BY_CHANNEL,
        CORRECTED_BY_US
    }

    /** Nobody has it yet, or somebody has. */
    sealed interface Unresolved extends OpenItem {

        Unresolved due(Instant at);

        default Taken take(String owner) {
            return new Taken(terms(), owner);
        }

        default Resolved finish(String note, Instant at) {
            var owner = this instanceof Taken taken ? Optional.of(taken.owner()) : Optional.<String>empty();
            return new Resolved(terms(), owner, How.FINISHED, note, at);
        }
    }

    record Waiting(Terms terms) implements Unresolved {

        @Override
        public Waiting due(Instant at) {
            return new Waiting(terms.due(at));
        }
    }

    record Taken(Terms terms, String owner) implements Unresolved {

        @Override
        public Taken due(Instant at) {
            return new Taken(terms.due(at), owner);
        }

        Resolved resolve(How how, String note, Instant at) {
            return new Resolved(terms, Optional.of(owner), how, note, at);
        }
    }

    record Resolved(Terms terms, Optional<String> owner, How how, String note, Instant at) implements OpenItem {

        /** It has come again, under its old number. */
        Waiting reopen(Terms again) {
            return new Waiting(again);
        }
    }
}
