package io.jinliu.payment.part.jdbc;

import io.jinliu.common.crypto.FieldCipher;
import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.part.Part;
import io.jinliu.payment.part.Part.State;
import io.jinliu.payment.part.Parts;
import io.jinliu.payment.part.Wish;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Parts as rows beside their payment, moved by their state; a card's number is encrypted, bound to its part. */
@Repository
class JdbcParts implements Parts {

    private static final String ADD = """
            INSERT INTO payment_part
                   (slot, id, payment_id, buyer_id, method, account, amount_minor, currency, state, money_no, ask_at)
            VALUES (:slot, :id, :payment, :buyer, :method, :account, :amount, :currency, :state, NULL, NULL)
            """;
    private static final String OF = "SELECT * FROM payment_part WHERE slot = :slot AND payment_id = :id ORDER BY id";
    private static final String FIND = "SELECT * FROM payment_part WHERE slot = :slot AND id = :id";
    private static final String MOVE = """
            UPDATE payment_part SET state = :state, money_no = :money, ask_at = :askAt
             WHERE slot = :slot AND id = :id AND state = :from
            """;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    JdbcParts(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    @Override
    public void add(Part part) {
        var wish = part.wish();
        on(ADD, part.no())
                .param("payment", part.paymentNo())
                .param("buyer", part.buyer())
                .param("method", wish.method().name())
                .param(
                        "account",
                        wish.account()
                                .map(account -> cipher.encrypt(account, context(part.no())))
                                .orElse(null))
                .param("amount", wish.amount().minor())
                .param("currency", wish.amount().currency().getCurrencyCode())
                .param("state", part.state().name())
                .update();
    }

    @Override
    public List<Part> of(long paymentNo) {
        return on(OF, paymentNo).query(this::part).list();
    }

    @Override
    public List<Part> lock(long paymentNo) {
        return on(OF + " FOR UPDATE", paymentNo).query(this::part).list();
    }

    @Override
    public Optional<Part> find(long partNo) {
        return on(FIND, partNo).query(this::part).optional();
    }

    @Override
    public boolean move(Part next, State from, Optional<Instant> askAt) {
        return on(MOVE, next.no())
                        .param("state", next.state().name())
                        .param(
                                "money",
                                next.moneyNo().isPresent() ? next.moneyNo().getAsLong() : null)
                        .param("askAt", askAt.map(Timestamp::from).orElse(null))
                        .param("from", from.name())
                        .update()
                == 1;
    }

    private StatementSpec on(String sql, long number) {
        return jdbc.sql(sql).param("slot", Slot.ofNumber(number).value()).param("id", number);
    }

    private Part part(ResultSet row, int rowNumber) throws SQLException {
        var no = row.getLong("id");
        var account = Optional.ofNullable(row.getString("account")).map(kept -> cipher.decrypt(kept, context(no)));
        var wish = new Wish(
                Method.valueOf(row.getString("method")),
                Money.of(row.getLong("amount_minor"), row.getString("currency")),
                account);
        return new Part(
                no,
                row.getLong("payment_id"),
                row.getString("buyer_id"),
                wish,
                State.valueOf(row.getString("state")),
                number(row.getObject("money_no", Long.class)));
    }

    private static OptionalLong number(@Nullable Long number) {
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    private static String context(long partNo) {
        return "payment.part:" + partNo;
    }
}
