package io.jinliu.payment.split.jdbc;

import io.jinliu.common.crypto.FieldCipher;
import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Receiver;
import io.jinliu.payment.channel.ShareOutcome;
import io.jinliu.payment.split.Share;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Rows of {@code split_share}. Who a receiver is, is encrypted and bound to his share. */
@Component
class ShareRows {

    private static final String INSERT = """
            INSERT INTO split_share (slot, split_id, line, receiver_type, account, name, amount_minor, currency, description,
                                     state, reason, paid_at)
            VALUES (:slot, :split, :line, :type, :account, :name, :amount, :currency, :description, :state, :reason, :paidAt)
            """;
    private static final String UPDATE = """
            UPDATE split_share SET state = :state, reason = :reason, paid_at = :paidAt
             WHERE slot = :slot AND split_id = :split AND line = :line
            """;
    private static final String OF = "SELECT * FROM split_share WHERE slot = :slot AND split_id = :split ORDER BY line";
    private static final int REASON = 64;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    ShareRows(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    List<Share> of(long splitNo) {
        return on(OF, splitNo).query((row, _) -> share(splitNo, row)).list();
    }

    void add(long splitNo, Share share) {
        var receiver = share.receiver();
        var name = receiver.name().map(plain -> cipher.encrypt(plain, context("name", splitNo, share.line())));
        write(share, on(INSERT, splitNo))
                .param("type", receiver.type().name())
                .param("account", cipher.encrypt(receiver.account(), context("account", splitNo, share.line())))
                .param("name", name.orElse(null))
                .param("amount", share.amount().minor())
                .param("currency", share.amount().currency().getCurrencyCode())
                .param("description", share.description())
                .update();
    }

    void keep(long splitNo, Share share) {
        write(share, on(UPDATE, splitNo)).update();
    }

    private static StatementSpec write(Share share, StatementSpec statement) {
        statement.param("line", share.line()).param("state", share.outcome().state());
        return switch (share.outcome()) {
            case ShareOutcome.Pending _ -> outcome(statement, null, null);
            case ShareOutcome.Paid(var at) -> outcome(statement, null, at);
            case ShareOutcome.Closed(var reason) -> outcome(statement, SplitRows.cut(reason, REASON), null);
        };
    }

    private static StatementSpec outcome(StatementSpec statement, @Nullable String reason, @Nullable Instant at) {
        return statement.param("reason", reason).param("paidAt", at == null ? null : Timestamp.from(at));
    }

    private Share share(long splitNo, ResultSet row) throws SQLException {
        return new Share(
                row.getInt("line"),
                receiver(splitNo, row),
                Money.of(row.getLong("amount_minor"), row.getString("currency")),
                row.getString("description"),
                outcome(row));
    }

    private Receiver receiver(long splitNo, ResultSet row) throws SQLException {
        var line = row.getInt("line");
        var account = cipher.decrypt(row.getString("account"), context("account", splitNo, line));
        var name = Optional.ofNullable(row.getString("name"))
                .map(kept -> cipher.decrypt(kept, context("name", splitNo, line)));
        return new Receiver(Receiver.Type.valueOf(row.getString("receiver_type")), account, name);
    }

    private static ShareOutcome outcome(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "PENDING" -> new ShareOutcome.Pending();
            case "SUCCESS" -> new ShareOutcome.Paid(SplitRows.at(row, "paid_at"));
            case "CLOSED" -> new ShareOutcome.Closed(row.getString("reason"));
            case String unknown -> throw new IllegalStateException("Share row in unknown state " + unknown);
        };
    }

    private static String context(String field, long splitNo, int line) {
        return "split.%s:%d.%d".formatted(field, splitNo, line);
    }

    private StatementSpec on(String sql, long splitNo) {
        return jdbc.sql(sql).param("slot", Slot.ofNumber(splitNo).value()).param("split", splitNo);
    }
}
