package io.jinliu.payment.storedvalue.jdbc;

import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import io.jinliu.payment.storedvalue.Wallet;
import io.jinliu.payment.storedvalue.WalletEntry;
import io.jinliu.payment.storedvalue.WalletEntry.Kind;
import io.jinliu.payment.storedvalue.Wallets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** One row per buyer and currency, guarded by the WHERE of its one UPDATE, and rows of entries that are only ever added. */
@Repository
class JdbcWallets implements Wallets {

    private static final String OF = """
            SELECT buyer_id, currency, balance_minor, frozen_minor, held_minor, version FROM wallet
             WHERE slot = :slot AND buyer_id = :buyer\s""";
    private static final String LOCK = OF + " AND currency = :currency FOR UPDATE";
    private static final String OPEN = """
            INSERT INTO wallet (slot, buyer_id, currency, balance_minor, frozen_minor, version)
            VALUES (:slot, :buyer, :currency, 0, 0, 0)
            ON DUPLICATE KEY UPDATE version = version + 0
            """;
    private static final String CHANGE = """
            UPDATE wallet SET balance_minor = balance_minor + :balance, frozen_minor = frozen_minor + :frozen,
                   version = version + 1
             WHERE slot = :slot AND buyer_id = :buyer AND currency = :currency
               AND balance_minor + :balance >= held_minor AND frozen_minor + :frozen >= 0
            """;
    private static final String HOLD = """
            UPDATE wallet SET held_minor = held_minor + :amount
             WHERE slot = :slot AND buyer_id = :buyer AND currency = :currency
               AND held_minor + :amount >= 0 AND held_minor + :amount <= balance_minor
            """;
    private static final String WRITE = """
            INSERT INTO wallet_entry
                   (id, slot, buyer_id, seq, kind, cause, currency, amount_minor, balance_minor, booked_at)
            VALUES (:id, :slot, :buyer, :seq, :kind, :cause, :currency, :amount, :balance, :at)
            """;
    private static final String ENTRY = """
            SELECT id, buyer_id, seq, kind, cause, currency, amount_minor, balance_minor, booked_at
              FROM wallet_entry WHERE slot = :slot AND\s""";
    private static final String STATEMENT =
            ENTRY + "buyer_id = :buyer AND currency = :currency AND seq < :seq ORDER BY seq DESC LIMIT :limit";

    private final JdbcClient jdbc;

    JdbcWallets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Wallet> of(String buyer) {
        return on(OF + " ORDER BY currency", buyer).query(JdbcWallets::wallet).list();
    }

    @Override
    public void open(String buyer, Currency currency) {
        on(OPEN, buyer).param("currency", currency.getCurrencyCode()).update();
    }

    @Override
    public Optional<Wallet> lock(String buyer, Currency currency) {
        return on(LOCK, buyer)
                .param("currency", currency.getCurrencyCode())
                .query(JdbcWallets::wallet)
                .optional();
    }

    @Override
    public boolean change(String buyer, Money balance, Money frozen) {
        return on(CHANGE, buyer)
                        .param("currency", balance.currency().getCurrencyCode())
                        .param("balance", balance.minor())
                        .param("frozen", frozen.minor())
                        .update()
                == 1;
    }

    @Override
    public boolean hold(String buyer, Money amount) {
        return on(HOLD, buyer)
                        .param("currency", amount.currency().getCurrencyCode())
                        .param("amount", amount.minor())
                        .update()
                == 1;
    }

    @Override
    public void write(WalletEntry entry) {
        on(WRITE, entry.buyer())
                .param("id", entry.no())
                .param("seq", entry.seq())
                .param("kind", entry.kind().name())
                .param("cause", entry.cause())
                .param("currency", entry.amount().currency().getCurrencyCode())
                .param("amount", entry.amount().minor())
                .param("balance", entry.balance().minor())
                .param("at", Timestamp.from(entry.at()))
                .update();
    }

    @Override
    public Optional<WalletEntry> find(String buyer, Kind kind, String cause) {
        return on(ENTRY + "buyer_id = :buyer AND kind = :kind AND cause = :cause", buyer)
                .param("kind", kind.name())
                .param("cause", cause)
                .query(JdbcWallets::entry)
                .optional();
    }

    @Override
    public Optional<WalletEntry> find(long entryNo) {
        return jdbc.sql(ENTRY + "id = :id")
                .param("slot", Slot.ofNumber(entryNo).value())
                .param("id", entryNo)
                .query(JdbcWallets::entry)
                .optional();
    }

    @Override
    public List<WalletEntry> entries(String buyer, Currency currency, long seq, int limit) {
        return on(STATEMENT, buyer)
                .param("currency", currency.getCurrencyCode())
                .param("seq", seq)
                .param("limit", limit)
                .query(JdbcWallets::entry)
                .list();
    }

    private StatementSpec on(String sql, String buyer) {
        return jdbc.sql(sql).param("slot", Wallet.slotOf(buyer).value()).param("buyer", buyer);
    }

    private static Wallet wallet(ResultSet row, int rowNumber) throws SQLException {
        return new Wallet(
                row.getString("buyer_id"),
                money(row, "balance_minor"),
                money(row, "frozen_minor"),
                money(row, "held_minor"),
                row.getLong("version"));
    }

    private static WalletEntry entry(ResultSet row, int rowNumber) throws SQLException {
        return new WalletEntry(
                row.getLong("id"),
                row.getString("buyer_id"),
                row.getLong("seq"),
                Kind.valueOf(row.getString("kind")),
                row.getString("cause"),
                money(row, "amount_minor"),
                money(row, "balance_minor"),
                row.getTimestamp("booked_at").toInstant());
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return Money.of(row.getLong(column), row.getString("currency"));
    }
}
