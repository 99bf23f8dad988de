package io.jinliu.payment.bank.jdbc;

import static io.jinliu.payment.bank.jdbc.BankRows.at;
import static io.jinliu.payment.bank.jdbc.BankRows.money;

import io.jinliu.payment.bank.BankOrder;
import io.jinliu.payment.bank.BankOrders;
import io.jinliu.payment.bank.BankSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class JdbcBankOrders implements BankOrders {

    private static final String ORDER = """
            SELECT id, maker, checker, transfers, total_minor, currency, digest, state, made_at
              FROM bank_order WHERE slot = :slot AND id = :id\s""";
    private static final String FILE = "SELECT content FROM bank_order WHERE slot = :slot AND id = :id";
    private static final String MAKE = """
            INSERT INTO bank_order (slot, id, maker, transfers, total_minor, currency, digest, content, state, made_at)
            VALUES (:slot, :id, :maker, :transfers, :total, :currency, :digest, :content, 'MADE', :at)
            """;
    private static final String KEEP =
            "UPDATE bank_order SET state = :state, checker = :checker WHERE slot = :slot AND id = :id";

    private final JdbcClient jdbc;
    private final BankSettings settings;
    private final BankRows rows;

    JdbcBankOrders(JdbcClient jdbc, BankSettings settings, BankRows rows) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.rows = rows;
    }

    @Override
    public Optional<BankOrder> find(long orderNo) {
        return on(ORDER, orderNo).query(JdbcBankOrders::order).optional();
    }

    @Override
    public Optional<BankOrder> lock(long orderNo) {
        return on(ORDER + "FOR UPDATE", orderNo).query(JdbcBankOrders::order).optional();
    }

    @Override
    public void make(BankOrder.Made order, byte[] file) {
        var terms = order.terms();
        on(MAKE, terms.no())
                .param("maker", terms.maker())
                .param("transfers", terms.transfers())
                .param("total", terms.total().minor())
                .param("currency", terms.total().currency().getCurrencyCode())
                .param("digest", terms.digest())
                .param("content", rows.sealFile(file, context(terms.no())))
                .param("at", Timestamp.from(terms.madeAt()))
                .update();
    }

    @Override
    public void keep(BankOrder order) {
        on(KEEP, order.terms().no())
                .param("state", order.state())
                .param("checker", order instanceof BankOrder.Released released ? released.checker() : null)
                .update();
    }

    @Override
    public byte[] file(long orderNo) {
        return rows.openFile(on(FILE, orderNo).query(String.class).single(), context(orderNo));
    }

    private StatementSpec on(String sql, long orderNo) {
        return jdbc.sql(sql).param("slot", settings.slot().value()).param("id", orderNo);
    }

    private static BankOrder order(ResultSet row, int rowNumber) throws SQLException {
        var terms = new BankOrder.Terms(
                row.getLong("id"),
                row.getString("maker"),
                row.getInt("transfers"),
                money(row, "total_minor"),
                row.getString("digest"),
                at(row, "made_at"));
        return switch (row.getString("state")) {
            case "MADE" -> new BankOrder.Made(terms);
            case "RELEASED" -> new BankOrder.Released(terms, row.getString("checker"));
            case String unknown -> throw new IllegalStateException("Order to the bank in unknown state " + unknown);
        };
    }

    private static String context(long orderNo) {
        return "bank.order:" + orderNo;
    }
}
