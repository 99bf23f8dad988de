package io.jinliu.settlement.ledger.web;

import io.jinliu.settlement.ledger.BookedEntry.Position;
import io.jinliu.settlement.ledger.UnreadableCursor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A position in a statement as text: microseconds since 1970, then the entry's number. */
final class Cursors {

    private static final Pattern FORM = Pattern.compile("(\\d{1,17})-(\\d{1,18})");

    private Cursors() {}

    static String text(Position position) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, position.bookedAt()) + "-" + position.id();
    }

    static Position read(@Nullable String cursor) {
        if (cursor == null) {
            return Position.NEWEST;
        }
        var form = FORM.matcher(cursor);
        if (!form.matches()) {
            throw new UnreadableCursor(cursor);
        }
        return new Position(
                Instant.EPOCH.plus(Long.parseLong(form.group(1)), ChronoUnit.MICROS), Long.parseLong(form.group(2)));
    }
}
