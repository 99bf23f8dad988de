package io.jinliu.settlement.ledger;

import io.jinliu.settlement.ledger.Posting.Kind;
import java.time.Instant;
import java.util.Optional;

/** One line of an account's statement, with what it belongs to. */
public record BookedEntry(
        long id, long postingId, Kind kind, String cause, Optional<OrderNo> order, Entry entry, Instant bookedAt) {

    public Position position() {
        return new Position(bookedAt, id);
    }

    /** A place in a statement that runs from the newest entry to the oldest. */
    public record Position(Instant bookedAt, long id) {

        public static final Position NEWEST = new Position(Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE);
    }
}
