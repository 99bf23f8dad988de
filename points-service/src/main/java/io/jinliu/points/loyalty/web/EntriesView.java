package io.jinliu.points.loyalty.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jinliu.points.loyalty.BookedEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the caller's history, newest first. The cursor is the number of the last entry shown. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntriesView(List<EntryView> entries, @Nullable String nextCursor) {

    record EntryView(
            String id,
            String kind,
            long points,
            String orderNo,
            LocalDate earnedOn,
            Instant effectiveAt,
            Instant bookedAt) {

        static EntryView of(BookedEntry booked) {
            var entry = booked.entry();
            return new EntryView(
                    Long.toString(booked.id()),
                    entry.kind().name(),
                    entry.points(),
                    entry.order().toString(),
                    entry.earnedOn(),
                    entry.effectiveAt(),
                    booked.bookedAt());
        }
    }

    static EntriesView of(List<BookedEntry> entries, int limit) {
        var next =
                entries.size() < limit ? null : Long.toString(entries.getLast().id());
        return new EntriesView(entries.stream().map(EntryView::of).toList(), next);
    }
}
