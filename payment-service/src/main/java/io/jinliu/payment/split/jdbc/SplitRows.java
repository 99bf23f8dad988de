package io.jinliu.payment.split.jdbc;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.due.DueKind;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.split.Share;
import io.jinliu.payment.split.Split;
import io.jinliu.payment.split.Split.Abnormal;
import io.jinliu.payment.split.Split.Asked;
import io.jinliu.payment.split.Split.Finished;
import io.jinliu.payment.split.Split.Processing;
import io.jinliu.payment.split.SplitTerms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Rows of {@code profit_split} as states, and back. */
final class SplitRows {

    static final int OUTCOME = 255;

    private SplitRows() {}

    /** Without its shares, which are rows of their own. */
    static Split read(ResultSet row, int rowNumber) throws SQLException {
        var terms = terms(row);
        var asked = row.getInt("asked");
        return switch (row.getString("state")) {
            case "ASKED" -> new Asked(terms, List.of(), asked);
            case "PROCESSING" -> new Processing(terms, List.of(), asked);
            case "ABNORMAL" -> new Abnormal(terms, List.of(), row.getString("outcome"), asked);
            case "FINISHED" -> new Finished(terms, List.of(), at(row, "finished_at"));
            case String unknown -> throw new IllegalStateException("Split row in unknown state " + unknown);
        };
    }

    static Split with(List<Share> shares, Split split) {
        return switch (split) {
            case Asked asked -> new Asked(asked.terms(), shares, asked.asked());
            case Processing processing -> new Processing(processing.terms(), shares, processing.asked());
            case Abnormal abnormal -> new Abnormal(abnormal.terms(), shares, abnormal.reason(), abnormal.asked());
            case Finished finished -> new Finished(finished.terms(), shares, finished.at());
        };
    }

    /** Which state it is and what only that state has. */
    static StatementSpec write(Split split, StatementSpec statement) {
        statement.param("state", split.state());
        return switch (split) {
            case Asked _, Processing _ -> state(statement, null, null);
            case Abnormal abnormal -> state(statement, abnormal.reason(), null);
            case Finished finished -> state(statement, null, finished.at());
        };
    }

    static StatementSpec write(SplitTerms terms, StatementSpec statement) {
        return statement
                .param("payment", terms.paymentNo())
                .param("receipt", terms.receiptNo())
                .param("channel", terms.channel().name())
                .param("channelNo", terms.channelNo())
                .param("due", terms.due().no())
                .param("dueKind", terms.due().kind().name())
                .param("merchant", terms.merchant())
                .param("amount", terms.amount().minor())
                .param("refunded", terms.refundedBefore().minor())
                .param("currency", terms.amount().currency().getCurrencyCode())
                .param("releases", terms.releasesRest())
                .param("askedAt", Timestamp.from(terms.askedAt()));
    }

    private static SplitTerms terms(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return new SplitTerms(
                row.getLong("id"),
                row.getLong("payment_id"),
                row.getLong("receipt_id"),
                Channel.valueOf(row.getString("channel")),
                row.getString("channel_no"),
                new DueRef(DueKind.valueOf(row.getString("due_kind")), row.getLong("due_id")),
                row.getString("merchant_id"),
                Money.of(row.getLong("amount_minor"), currency),
                Money.of(row.getLong("refunded_minor"), currency),
                row.getBoolean("releases_rest"),
                at(row, "asked_at"));
    }

    private static StatementSpec state(
            StatementSpec statement, @Nullable String outcome, @Nullable Instant finishedAt) {
        return statement
                .param("outcome", outcome == null ? null : cut(outcome, OUTCOME))
                .param("finishedAt", finishedAt == null ? null : Timestamp.from(finishedAt));
    }

    /** A channel's words may be longer than we keep. */
    static String cut(String text, int characters) {
        return text.codePointCount(0, text.length()) <= characters
                ? text
                : text.substring(0, text.offsetByCodePoints(0, characters));
    }

    static Instant at(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
