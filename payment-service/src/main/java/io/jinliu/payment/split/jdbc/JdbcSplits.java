package io.jinliu.payment.split.jdbc;

import io.jinliu.common.id.Slot;
import io.jinliu.payment.split.Split;
import io.jinliu.payment.split.Splits;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Splits in MySQL; {@link SplitRows} and {@link ShareRows} know the columns. */
@Repository
class JdbcSplits implements Splits {

    private static final String INSERT = """
            INSERT INTO profit_split (slot, id, payment_id, receipt_id, channel, channel_no, due_id, due_kind, merchant_id,
                               amount_minor, refunded_minor, currency, releases_rest, asked_at, state, outcome,
                               finished_at, ask_at)
            VALUES (:slot, :id, :payment, :receipt, :channel, :channelNo, :due, :dueKind, :merchant, :amount, :refunded,
                    :currency, :releases, :askedAt, :state, :outcome, :finishedAt, :askAt)
            """;
    private static final String UPDATE = """
            UPDATE profit_split SET state = :state, outcome = :outcome, finished_at = :finishedAt,
                   ask_at = CASE WHEN :state = 'FINISHED' THEN NULL ELSE ask_at END
             WHERE slot = :slot AND id = :id AND state <> 'FINISHED'
            """;
    private static final String ASK = """
            UPDATE profit_split SET ask_at = :at, asked = asked + 1 WHERE slot = :slot AND id = :id AND state <> 'FINISHED'
            """;
    private static final String ONE = "SELECT * FROM profit_split WHERE slot = :slot AND id = :id";
    private static final String OF = "SELECT * FROM profit_split WHERE slot = :slot AND payment_id = :id ORDER BY id";

    private final JdbcClient jdbc;
    private final ShareRows shares;

    JdbcSplits(JdbcClient jdbc, ShareRows shares) {
        this.jdbc = jdbc;
        this.shares = shares;
    }

    @Override
    public Optional<Split> find(long splitNo) {
        return read(on(ONE, splitNo)).stream().findFirst();
    }

    @Override
    public Optional<Split> lock(long splitNo) {
        return read(on(ONE + " FOR UPDATE", splitNo)).stream().findFirst();
    }

    @Override
    public List<Split> of(long paymentNo) {
        return read(on(OF, paymentNo));
    }

    private List<Split> read(StatementSpec statement) {
        return statement.query(SplitRows::read).list().stream()
                .map(split -> SplitRows.with(shares.of(split.terms().splitNo()), split))
                .toList();
    }

    @Override
    public void open(Split.Asked split, Instant askAt) {
        var splitNo = split.terms().splitNo();
        SplitRows.write(split, SplitRows.write(split.terms(), on(INSERT, splitNo)))
                .param("askAt", Timestamp.from(askAt))
                .update();
        split.shares().forEach(share -> shares.add(splitNo, share));
    }

    @Override
    public Split keep(Split split) {
        var splitNo = split.terms().splitNo();
        if (SplitRows.write(split, on(UPDATE, splitNo)).update() != 1) {
            throw new IllegalStateException("Split %d is over".formatted(splitNo));
        }
        split.shares().forEach(share -> shares.keep(splitNo, share));
        return split;
    }

    @Override
    public void askAgainAt(long splitNo, Instant at) {
        on(ASK, splitNo).param("at", Timestamp.from(at)).update();
    }

    private StatementSpec on(String sql, long number) {
        return jdbc.sql(sql).param("slot", Slot.ofNumber(number).value()).param("id", number);
    }
}
