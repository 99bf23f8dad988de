package io.jinliu.payment.bank.jdbc;

import static io.jinliu.payment.bank.jdbc.BankRows.at;
import static io.jinliu.payment.bank.jdbc.BankRows.money;

import io.jinliu.payment.bank.BankSettings;
import io.jinliu.payment.bank.Payout;
import io.jinliu.payment.bank.Payouts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class JdbcBankPayouts implements Payouts {

    private static final String OF = "SELECT * FROM bank_payout WHERE slot = :slot AND ";
    private static final String QUEUE = """
            INSERT INTO bank_payout (slot, id, refund_no, attempt, amount_minor, currency, party, state, queued_at, version)
            VALUES (:slot, :id, :refund, :attempt, :amount, :currency, :party, :state, :at, 0)
            """;
    private static final String KEEP = """
            UPDATE bank_payout SET state = :state, attempt = :attempt, party = :party, order_id = :order,
                   reference = :reference, settled_at = :settledAt, version = version + 1
             WHERE slot = :slot AND id = :id
            """;

    private final JdbcClient jdbc;
    private final BankSettings settings;
    private final BankRows rows;

    JdbcBankPayouts(JdbcClient jdbc, BankSettings settings, BankRows rows) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.rows = rows;
    }

    @Override
    public Optional<Payout> ofRefund(long refundNo) {
        return on(OF + "refund_no = :refund")
                .param("refund", refundNo)
                .query(this::payout)
                .optional();
    }

    @Override
    public Optional<Payout> lock(long refundNo) {
        return on(OF + "refund_no = :refund FOR UPDATE")
                .param("refund", refundNo)
                .query(this::payout)
                .optional();
    }

    @Override
    public List<Payout> lockWaiting(int limit) {
        return on(OF + "state = 'WAITING' ORDER BY id LIMIT :limit FOR UPDATE")
                .param("limit", limit)
                .query(this::payout)
                .list();
    }

    @Override
    public List<Payout> lockOf(long orderNo) {
        return on(OF + "order_id = :order AND state = 'ORDERED' ORDER BY id FOR UPDATE")
                .param("order", orderNo)
                .query(this::payout)
                .list();
    }

    @Override
    public List<Payout> open(int limit) {
        return on(OF + "state <> 'SETTLED' ORDER BY id LIMIT :limit")
                .param("limit", limit)
                .query(this::payout)
                .list();
    }

    @Override
    public void queue(Payout payout) {
        on(QUEUE)
                .param("id", payout.no())
                .param("refund", payout.refundNo())
                .param("attempt", payout.attempt())
                .param("amount", payout.amount().minor())
                .param("currency", payout.amount().currency().getCurrencyCode())
                .param("party", rows.seal(payout.payee(), context(payout.no())))
                .param("state", payout.state().name())
                .param("at", Timestamp.from(payout.queuedAt()))
                .update();
    }

    @Override
    public void keep(Payout payout) {
        var settled = payout.state() instanceof Payout.Settled it ? Optional.of(it) : Optional.<Payout.Settled>empty();
        on(KEEP).param("id", payout.no())
                .param("attempt", payout.attempt())
                .param("party", rows.seal(payout.payee(), context(payout.no())))
                .param("state", payout.state().name())
                .param("order", order(payout.state()))
                .param("reference", settled.map(Payout.Settled::reference).orElse(null))
                .param("settledAt", settled.map(it -> Timestamp.from(it.at())).orElse(null))
                .update();
    }

    private static @Nullable Long order(Payout.State state) {
        return switch (state) {
            case Payout.Ordered(var order) -> order;
            case Payout.Released(var order) -> order;
            case Payout.NoAccount _, Payout.Waiting _, Payout.Settled _, Payout.Bounced _ -> null;
        };
    }

    private StatementSpec on(String sql) {
        return jdbc.sql(sql).param("slot", settings.slot().value());
    }

    private Payout payout(ResultSet row, int rowNumber) throws SQLException {
        var id = row.getLong("id");
        return new Payout(
                id,
                row.getLong("refund_no"),
                row.getInt("attempt"),
                money(row, "amount_minor"),
                rows.party(row, context(id)),
                state(row),
                at(row, "queued_at"));
    }

    private static Payout.State state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "NO_ACCOUNT" -> new Payout.NoAccount();
            case "WAITING" -> new Payout.Waiting();
            case "ORDERED" -> new Payout.Ordered(row.getLong("order_id"));
            case "RELEASED" -> new Payout.Released(row.getLong("order_id"));
            case "SETTLED" -> new Payout.Settled(row.getString("reference"), at(row, "settled_at"));
            case "BOUNCED" -> new Payout.Bounced();
            case String unknown -> throw new IllegalStateException("Payout in unknown state " + unknown);
        };
    }

    private static String context(long id) {
        return "bank.payee:" + id;
    }
}
