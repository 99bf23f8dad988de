package io.jinliu.payment.split.jdbc;

import io.jinliu.common.money.Money;
import io.jinliu.payment.split.GiveBack;
import io.jinliu.payment.split.GiveBack.Asked;
import io.jinliu.payment.split.GiveBack.Failed;
import io.jinliu.payment.split.GiveBack.Processing;
import io.jinliu.payment.split.GiveBack.Returned;
import io.jinliu.payment.split.GiveBackTerms;
import io.jinliu.payment.split.Share;
import io.jinliu.payment.split.Split;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

/** A row of {@code give_back}; with its split it is a state. */
record GiveBackRow(
        long no,
        long splitNo,
        int line,
        Money amount,
        Instant askedAt,
        String state,
        int asked,
        Optional<String> outcome,
        Optional<Instant> finishedAt) {

    static GiveBackRow read(ResultSet row, int rowNumber) throws SQLException {
        return new GiveBackRow(
                row.getLong("id"),
                row.getLong("split_id"),
                row.getInt("line"),
                Money.of(row.getLong("amount_minor"), row.getString("currency")),
                SplitRows.at(row, "asked_at"),
                row.getString("state"),
                row.getInt("asked"),
                Optional.ofNullable(row.getString("outcome")),
                Optional.ofNullable(row.getTimestamp("finished_at")).map(Timestamp::toInstant));
    }

    GiveBack of(Split split) {
        var terms = terms(split);
        return switch (state) {
            case "ASKED" -> new Asked(terms, asked);
            case "PROCESSING" -> new Processing(terms, asked);
            case "RETURNED" -> new Returned(terms, finishedAt.orElseThrow());
            case "FAILED" -> new Failed(terms, outcome.orElseThrow(), finishedAt.orElseThrow());
            case String unknown -> throw new IllegalStateException("Give-back row in unknown state " + unknown);
        };
    }

    private GiveBackTerms terms(Split split) {
        var receiver = split.shares().stream()
                .filter(share -> share.line() == line)
                .map(Share::receiver)
                .findFirst()
                .orElseThrow();
        var terms = split.terms();
        return new GiveBackTerms(
                no,
                splitNo,
                line,
                receiver,
                terms.channel(),
                terms.channelNo(),
                terms.due(),
                terms.merchant(),
                amount,
                askedAt);
    }
}
