package io.jinliu.payment.split.jdbc;

import io.jinliu.common.id.Slot;
import io.jinliu.payment.split.GiveBack;
import io.jinliu.payment.split.GiveBack.Asked;
import io.jinliu.payment.split.GiveBack.Failed;
import io.jinliu.payment.split.GiveBack.Processing;
import io.jinliu.payment.split.GiveBack.Returned;
import io.jinliu.payment.split.GiveBacks;
import io.jinliu.payment.split.Splits;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Give-backs in MySQL, beside their splits; whose share it is, and at which channel, the split says. */
@Repository
class JdbcGiveBacks implements GiveBacks {

    private static final String INSERT = """
            INSERT INTO give_back (slot, id, split_id, line, amount_minor, currency, asked_at, state, outcome, finished_at,
                                   ask_at)
            VALUES (:slot, :id, :split, :line, :amount, :currency, :askedAt, :state, :outcome, :finishedAt, :askAt)
            """;
    private static final String OPEN = " AND state NOT IN ('RETURNED', 'FAILED')";
    private static final String UPDATE = """
            UPDATE give_back SET state = :state, outcome = :outcome, finished_at = :finishedAt,
                   ask_at = CASE WHEN :state IN ('RETURNED', 'FAILED') THEN NULL ELSE ask_at END
             WHERE slot = :slot AND id = :id""" + OPEN;
    private static final String ASK =
            "UPDATE give_back SET ask_at = :at, asked = asked + 1 WHERE slot = :slot AND id = :id" + OPEN;
    private static final String ONE = "SELECT * FROM give_back WHERE slot = :slot AND id = :id";
    private static final String OF = "SELECT * FROM give_back WHERE slot = :slot AND split_id = :id ORDER BY id";

    private final JdbcClient jdbc;
    private final Splits splits;

    JdbcGiveBacks(JdbcClient jdbc, Splits splits) {
        this.jdbc = jdbc;
        this.splits = splits;
    }

    @Override
    public Optional<GiveBack> find(long giveBackNo) {
        return on(ONE, giveBackNo).query(GiveBackRow::read).optional().map(this::whole);
    }

    @Override
    public Optional<GiveBack> lock(long giveBackNo) {
        return on(ONE + " FOR UPDATE", giveBackNo)
                .query(GiveBackRow::read)
                .optional()
                .map(this::whole);
    }

    @Override
    public List<GiveBack> of(long splitNo) {
        return on(OF, splitNo).query(GiveBackRow::read).list().stream()
                .map(this::whole)
                .toList();
    }

    @Override
    public void open(Asked giveBack, Instant askAt) {
        var terms = giveBack.terms();
        write(giveBack, on(INSERT, terms.giveBackNo()))
                .param("split", terms.splitNo())
                .param("line", terms.line())
                .param("amount", terms.amount().minor())
                .param("currency", terms.amount().currency().getCurrencyCode())
                .param("askedAt", Timestamp.from(terms.askedAt()))
                .param("askAt", Timestamp.from(askAt))
                .update();
    }

    @Override
    public GiveBack keep(GiveBack giveBack) {
        var number = giveBack.terms().giveBackNo();
        if (write(giveBack, on(UPDATE, number)).update() != 1) {
            throw new IllegalStateException("Give-back %d is over".formatted(number));
        }
        return giveBack;
    }

    @Override
    public void askAgainAt(long giveBackNo, Instant at) {
        on(ASK, giveBackNo).param("at", Timestamp.from(at)).update();
    }

    private GiveBack whole(GiveBackRow row) {
        return row.of(splits.find(row.splitNo()).orElseThrow());
    }

    private static StatementSpec write(GiveBack giveBack, StatementSpec statement) {
        statement.param("state", giveBack.state());
        return switch (giveBack) {
            case Asked _, Processing _ -> outcome(statement, null, null);
            case Returned returned -> outcome(statement, null, returned.at());
            case Failed failed -> outcome(statement, failed.reason(), failed.at());
        };
    }

    private static StatementSpec outcome(StatementSpec statement, @Nullable String outcome, @Nullable Instant at) {
        return statement
                .param("outcome", outcome == null ? null : SplitRows.cut(outcome, SplitRows.OUTCOME))
                .param("finishedAt", at == null ? null : Timestamp.from(at));
    }

    private StatementSpec on(String sql, long number) {
        return jdbc.sql(sql).param("slot", Slot.ofNumber(number).value()).param("id", number);
    }
}
