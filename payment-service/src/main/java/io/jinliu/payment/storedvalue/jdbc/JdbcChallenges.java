package io.jinliu.payment.storedvalue.jdbc;

import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.due.DueKind;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.storedvalue.Challenge;
import io.jinliu.payment.storedvalue.Challenge.Purpose;
import io.jinliu.payment.storedvalue.Challenges;
import io.jinliu.payment.storedvalue.Wallet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class JdbcChallenges implements Challenges {

    private static final String OPEN = """
            INSERT INTO challenge (slot, id, buyer_id, due_kind, due_id, method, amount_minor, currency, imprint, tries,
                                   sent_at, expires_at)
            VALUES (:slot, :id, :buyer, :dueKind, :due, :method, :amount, :currency, :imprint, 0, :at, :expiresAt)
            """;
    private static final String LOCK = "SELECT * FROM challenge WHERE slot = :slot AND id = :id FOR UPDATE";
    private static final String TRY = "UPDATE challenge SET tries = tries + 1 WHERE slot = :slot AND id = :id";
    private static final String USE =
            "UPDATE challenge SET used_by = :payment WHERE slot = :slot AND id = :id AND used_by IS NULL";
    private static final String SENT =
            "SELECT COUNT(*) FROM challenge WHERE slot = :slot AND buyer_id = :buyer AND sent_at > :since";

    private final JdbcClient jdbc;

    JdbcChallenges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void open(Challenge challenge, Instant at) {
        var purpose = challenge.purpose();
        on(OPEN, challenge.no())
                .param("buyer", purpose.buyer())
                .param("dueKind", purpose.due().kind().name())
                .param("due", purpose.due().no())
                .param("method", purpose.method().name())
                .param("amount", purpose.amount().minor())
                .param("currency", purpose.amount().currency().getCurrencyCode())
                .param("imprint", challenge.imprint())
                .param("at", Timestamp.from(at))
                .param("expiresAt", Timestamp.from(challenge.expiresAt()))
                .update();
    }

    @Override
    public Optional<Challenge> lock(long challengeNo) {
        return on(LOCK, challengeNo).query(JdbcChallenges::challenge).optional();
    }

    @Override
    public void countTry(long challengeNo) {
        on(TRY, challengeNo).update();
    }

    @Override
    public void use(long challengeNo, long paymentNo) {
        on(USE, challengeNo).param("payment", paymentNo).update();
    }

    @Override
    public int sentSince(String buyer, Instant since) {
        return jdbc.sql(SENT)
                .param("slot", Wallet.slotOf(buyer).value())
                .param("buyer", buyer)
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    private StatementSpec on(String sql, long challengeNo) {
        return jdbc.sql(sql).param("slot", Slot.ofNumber(challengeNo).value()).param("id", challengeNo);
    }

    private static Challenge challenge(ResultSet row, int rowNumber) throws SQLException {
        return new Challenge(
                row.getLong("id"),
                purpose(row),
                row.getString("imprint"),
                row.getInt("tries"),
                Optional.ofNullable(row.getObject("used_by", Long.class)),
                row.getTimestamp("expires_at").toInstant());
    }

    private static Purpose purpose(ResultSet row) throws SQLException {
        return new Purpose(
                row.getString("buyer_id"),
                new DueRef(DueKind.valueOf(row.getString("due_kind")), row.getLong("due_id")),
                Method.valueOf(row.getString("method")),
                Money.of(row.getLong("amount_minor"), row.getString("currency")));
    }
}
