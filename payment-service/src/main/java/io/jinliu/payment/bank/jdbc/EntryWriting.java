package io.jinliu.payment.bank.jdbc;

import io.jinliu.payment.bank.BankEntry;
import io.jinliu.payment.bank.BankSettings;
import io.jinliu.payment.bank.Line;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes a statement's entries a hundred at a time: a thousand statements of one row would outlast the transaction. */
record EntryWriting(BankSettings settings, BankRows rows, Instant at) {

    private static final int AT_ONCE = 100;
    private static final String INTO = """
            INSERT INTO bank_entry (slot, id, statement_id, account, reference, kind, amount_minor, currency, end_to_end,
                                    remittance, party, booked_at, state, ask_at, version)
            VALUES\s""";
    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'NEW', ?, 0)";

    /** What kind of entry it is; of a debit the rest matters to nobody. The name is stored. */
    enum Kind {
        DEBIT,
        CREDIT,
        RETURN,
        SEVERAL;

        static Kind of(Line line) {
            if (!line.credit()) {
                return DEBIT;
            }
            if (line.returned()) {
                return RETURN;
            }
            return line.single() ? CREDIT : SEVERAL;
        }
    }

    void write(JdbcClient jdbc, List<BankEntry> all) {
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            var some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            var values = new ArrayList<@Nullable Object>();
            some.forEach(entry -> values.addAll(columns(entry)));
            jdbc.sql(INTO + String.join(", ", Collections.nCopies(some.size(), ROW)))
                    .params(values)
                    .update();
        }
    }

    private List<@Nullable Object> columns(BankEntry entry) {
        var line = entry.line();
        return Arrays.<@Nullable Object>asList(
                settings.slot().value(),
                entry.no(),
                entry.statementNo(),
                settings.account(),
                line.reference(),
                Kind.of(line).name(),
                line.amount().minor(),
                line.amount().currency().getCurrencyCode(),
                line.endToEnd().orElse(null),
                rows.seal(line.remittance(), "bank.remittance:" + entry.no()),
                rows.seal(line.party(), "bank.party:" + entry.no()),
                Timestamp.from(line.bookedAt()),
                Timestamp.from(at));
    }
}
