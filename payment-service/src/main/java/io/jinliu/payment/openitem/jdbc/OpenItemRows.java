package io.jinliu.payment.openitem.jdbc;

import static java.util.Objects.requireNonNull;

import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import io.jinliu.payment.openitem.Kind;
import io.jinliu.payment.openitem.OpenItem;
import io.jinliu.payment.openitem.OpenItem.How;
import io.jinliu.payment.openitem.OpenItem.Resolved;
import io.jinliu.payment.openitem.OpenItem.Taken;
import io.jinliu.payment.openitem.OpenItem.Terms;
import io.jinliu.payment.openitem.OpenItem.Waiting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Rows of {@code open_item} as items, and back. */
final class OpenItemRows {

    private OpenItemRows() {}

    static OpenItem read(ResultSet row, int rowNumber) throws SQLException {
        var terms = terms(row);
        return switch (row.getString("state")) {
            case "WAITING" -> new Waiting(terms);
            case "TAKEN" -> new Taken(terms, requireNonNull(row.getString("owner_id")));
            case "RESOLVED" ->
                new Resolved(
                        terms,
                        Optional.ofNullable(row.getString("owner_id")),
                        How.valueOf(row.getString("how")),
                        requireNonNull(row.getString("note")),
                        row.getTimestamp("resolved_at").toInstant());
            case String unknown -> throw new IllegalStateException("Open item in unknown state " + unknown);
        };
    }

    private static Terms terms(ResultSet row) throws SQLException {
        return new Terms(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                Optional.ofNullable(row.getString("merchant_id")),
                amount(row.getLong("amount_minor"), row.getString("currency")),
                row.getString("detail"),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("due_at").toInstant());
    }

    private static Optional<Money> amount(long minor, @Nullable String currency) {
        return Optional.ofNullable(currency).map(code -> Money.of(minor, code));
    }

    static StatementSpec write(OpenItem item, StatementSpec statement) {
        var terms = item.terms();
        return standing(item, statement)
                .param("slot", Slot.ofNumber(terms.no()).value())
                .param("id", terms.no())
                .param("kind", terms.kind().name())
                .param("subject", terms.subject())
                .param("merchant", terms.merchant().orElse(null))
                .param("amount", terms.amount().map(Money::minor).orElse(null))
                .param(
                        "currency",
                        terms.amount()
                                .map(money -> money.currency().getCurrencyCode())
                                .orElse(null))
                .param("detail", terms.detail())
                .param("openedAt", Timestamp.from(terms.openedAt()))
                .param("dueAt", Timestamp.from(terms.dueAt()));
    }

    private static StatementSpec standing(OpenItem item, StatementSpec statement) {
        return switch (item) {
            case Waiting _ -> standing(statement, "WAITING", null, null, null, null);
            case Taken taken -> standing(statement, "TAKEN", taken.owner(), null, null, null);
            case Resolved done ->
                standing(
                        statement,
                        "RESOLVED",
                        done.owner().orElse(null),
                        done.how().name(),
                        done.note(),
                        done.at());
        };
    }

    private static StatementSpec standing(
            StatementSpec statement,
            String state,
            @Nullable String owner,
            @Nullable String how,
            @Nullable String note,
            @Nullable Instant at) {
        return statement
                .param("state", state)
                .param("owner", owner)
                .param("how", how)
                .param("note", note)
                .param("resolvedAt", at == null ? null : Timestamp.from(at));
    }
}
