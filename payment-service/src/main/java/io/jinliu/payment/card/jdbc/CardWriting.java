package io.jinliu.payment.card.jdbc;

import io.jinliu.payment.card.CardEntry;
import io.jinliu.payment.card.Cards.Printed;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes a batch's rows a hundred at a time: a thousand statements of one row would outlast the transaction. */
final class CardWriting {

    private static final int AT_ONCE = 100;
    private static final String CARDS = """
            INSERT INTO card (slot, id, batch_id, currency, balance_minor, state, pin_salt, pin_hash, wrong_pins, expires_at,
                              version)
            VALUES\s""";
    private static final String CARD = "(?, ?, ?, ?, ?, 'MADE', ?, ?, 0, ?, 0)";
    private static final String ENTRIES = """
            INSERT INTO card_entry (slot, id, card_id, kind, cause, currency, amount_minor, balance_minor, booked_at)
            VALUES\s""";
    private static final String ENTRY = "(?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private CardWriting() {}

    static void print(JdbcClient jdbc, List<Printed> cards) {
        insert(jdbc, CARDS, CARD, cards, CardWriting::columns);
    }

    static void write(JdbcClient jdbc, List<CardEntry> entries) {
        insert(jdbc, ENTRIES, ENTRY, entries, CardWriting::columns);
    }

    private static <T> void insert(
            JdbcClient jdbc, String into, String row, List<T> all, Function<T, List<Object>> columns) {
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            var some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            var values = new ArrayList<>();
            some.forEach(one -> values.addAll(columns.apply(one)));
            jdbc.sql(into + String.join(", ", Collections.nCopies(some.size(), row)))
                    .params(values)
                    .update();
        }
    }

    private static List<Object> columns(Printed printed) {
        var purse = printed.card().purse();
        return List.of(
                purse.no().slot().value(),
                purse.no().value(),
                purse.batchNo(),
                purse.balance().currency().getCurrencyCode(),
                purse.balance().minor(),
                printed.pin().salt(),
                printed.pin().hash(),
                Timestamp.from(purse.expiresAt()));
    }

    private static List<Object> columns(CardEntry entry) {
        return List.of(
                entry.card().slot().value(),
                entry.no(),
                entry.card().value(),
                entry.kind().name(),
                entry.cause(),
                entry.amount().currency().getCurrencyCode(),
                entry.amount().minor(),
                entry.balance().minor(),
                Timestamp.from(entry.at()));
    }
}
