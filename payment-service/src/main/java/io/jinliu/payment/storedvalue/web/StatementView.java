package io.jinliu.payment.storedvalue.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jinliu.common.money.Money;
import io.jinliu.payment.storedvalue.WalletEntry;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a wallet's statement, newest first. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StatementView(List<EntryView> entries, @Nullable String nextCursor) {

    /** @param cause the top-up, payment, refund or command that made it */
    record EntryView(String entryNo, String kind, String cause, Money amount, Money balance, OffsetDateTime at) {

        static EntryView of(WalletEntry entry) {
            return new EntryView(
                    Long.toString(entry.no()),
                    entry.kind().name(),
                    entry.cause(),
                    entry.amount(),
                    entry.balance(),
                    entry.at().atOffset(ZoneOffset.UTC));
        }
    }

    /** @param limit how many were asked for; as many say that there may be more */
    static StatementView of(List<WalletEntry> entries, int limit) {
        var next =
                entries.size() < limit ? null : Long.toString(entries.getLast().seq());
        return new StatementView(entries.stream().map(EntryView::of).toList(), next);
    }
}
