package io.jinliu.payment.payout.jdbc;

import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.payout.PayoutBatch;
import io.jinliu.payment.payout.PayoutBatches;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Batches as rows that are locked before they are decided; a day's sum as a row guarded by the WHERE of its UPDATE. */
@Repository
class JdbcPayoutBatches implements PayoutBatches {

    private static final String BATCH = "SELECT * FROM payout_batch WHERE slot = :slot AND id = :id";
    private static final String DRAFT = """
            INSERT INTO payout_batch
                   (slot, id, account, cause, maker, payouts, total_minor, currency, duplicates, state, drafted_at)
            VALUES (:slot, :id, :account, :cause, :maker, :payouts, :total, :currency, :duplicates, 'DRAFTED', :at)
            """;
    private static final String KEEP =
            "UPDATE payout_batch SET state = :state, checker = :checker WHERE slot = :slot AND id = :id";
    private static final String TALLY = """
            SELECT channel, state, currency, COUNT(*) AS payouts, SUM(amount_minor) AS total
              FROM payout WHERE slot = :slot AND batch_id = :id
             GROUP BY channel, state, currency ORDER BY channel, state
            """;
    private static final String OPEN_DAY = """
            INSERT INTO payout_day (slot, account, approved_on, currency, total_minor)
            VALUES (:slot, :account, :day, :currency, 0)
            ON DUPLICATE KEY UPDATE total_minor = total_minor + 0
            """;
    private static final String ADD_TO_DAY = """
            UPDATE payout_day SET total_minor = total_minor + :amount
             WHERE slot = :slot AND account = :account AND approved_on = :day AND currency = :currency
               AND total_minor + :amount <= :most
            """;

    private final JdbcClient jdbc;

    JdbcPayoutBatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<PayoutBatch> find(long batchNo) {
        return on(BATCH, batchNo).query(JdbcPayoutBatches::batch).optional();
    }

    @Override
    public Optional<PayoutBatch> lock(long batchNo) {
        return on(BATCH + " FOR UPDATE", batchNo)
                .query(JdbcPayoutBatches::batch)
                .optional();
    }

    @Override
    public void draft(PayoutBatch.Drafted batch, Instant at) {
        var terms = batch.terms();
        on(DRAFT, terms.no())
                .param("account", terms.account())
                .param("cause", terms.cause().orElse(null))
                .param("maker", terms.maker())
                .param("payouts", terms.payouts())
                .param("total", terms.total().minor())
                .param("currency", terms.total().currency().getCurrencyCode())
                .param("duplicates", terms.duplicates())
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public void keep(PayoutBatch batch) {
        on(KEEP, batch.terms().no())
                .param("state", batch.state())
                .param("checker", checker(batch))
                .update();
    }

    @Override
    public boolean addToDay(String account, LocalDate day, Money amount, long most) {
        onDay(OPEN_DAY, account, day, amount).update();
        return onDay(ADD_TO_DAY, account, day, amount)
                        .param("amount", amount.minor())
                        .param("most", most)
                        .update()
                == 1;
    }

    @Override
    public List<Tally> tally(long batchNo) {
        return on(TALLY, batchNo).query(JdbcPayoutBatches::tally).list();
    }

    private StatementSpec on(String sql, long batchNo) {
        return jdbc.sql(sql).param("slot", Slot.ofNumber(batchNo).value()).param("id", batchNo);
    }

    private StatementSpec onDay(String sql, String account, LocalDate day, Money amount) {
        return jdbc.sql(sql)
                .param("slot", Slot.ofOwner(account).value())
                .param("account", account)
                .param("day", Date.valueOf(day))
                .param("currency", amount.currency().getCurrencyCode());
    }

    private static @Nullable String checker(PayoutBatch batch) {
        return switch (batch) {
            case PayoutBatch.Drafted _ -> null;
            case PayoutBatch.Approved approved -> approved.checker();
            case PayoutBatch.Cancelled cancelled -> cancelled.checker().orElse(null);
        };
    }

    private static PayoutBatch batch(ResultSet row, int rowNumber) throws SQLException {
        var terms = new PayoutBatch.Terms(
                row.getLong("id"),
                row.getString("account"),
                Optional.ofNullable(row.getString("cause")),
                row.getString("maker"),
                row.getInt("payouts"),
                Money.of(row.getLong("total_minor"), row.getString("currency")),
                row.getInt("duplicates"));
        return switch (row.getString("state")) {
            case "DRAFTED" -> new PayoutBatch.Drafted(terms);
            case "APPROVED" -> new PayoutBatch.Approved(terms, row.getString("checker"));
            case "CANCELLED" -> new PayoutBatch.Cancelled(terms, Optional.ofNullable(row.getString("checker")));
            case String unknown -> throw new IllegalStateException("Batch row in unknown state " + unknown);
        };
    }

    private static Tally tally(ResultSet row, int rowNumber) throws SQLException {
        return new Tally(
                Channel.valueOf(row.getString("channel")),
                row.getString("state"),
                row.getLong("payouts"),
                Money.of(row.getLong("total"), row.getString("currency")));
    }
}
