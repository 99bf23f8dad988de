package io.jinliu.settlement.ledger.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jinliu.common.money.Money;
import io.jinliu.settlement.ledger.BookedEntry;
import io.jinliu.settlement.ledger.OrderNo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of an account's statement, newest first. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntriesView(List<EntryView> entries, @Nullable String nextCursor) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EntryView(
            String id,
            String postingNo,
            String kind,
            String cause,
            @Nullable String orderNo,
            Money amount,
            Instant bookedAt) {

        static EntryView of(BookedEntry booked) {
            return new EntryView(
                    Long.toString(booked.id()),
                    Long.toString(booked.postingId()),
                    booked.kind().name(),
                    booked.cause(),
                    booked.order().map(OrderNo::toString).orElse(null),
                    booked.entry().amount(),
                    booked.bookedAt());
        }
    }

    static EntriesView of(List<BookedEntry> entries, int limit) {
        var next =
                entries.size() < limit ? null : Cursors.text(entries.getLast().position());
        return new EntriesView(entries.stream().map(EntryView::of).toList(), next);
    }
}
