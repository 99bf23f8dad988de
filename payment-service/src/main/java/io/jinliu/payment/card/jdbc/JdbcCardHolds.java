package io.jinliu.payment.card.jdbc;

import io.jinliu.payment.card.CardHold;
import io.jinliu.payment.card.CardHolds;
import io.jinliu.payment.card.CardNo;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** One row per card and payment. */
@Repository
class JdbcCardHolds implements CardHolds {

    private static final String FIND =
            "SELECT * FROM card_hold WHERE slot = :slot AND card_id = :card AND payment_id = :payment";
    private static final String ADD = """
            INSERT INTO card_hold (slot, card_id, payment_id, entry_no, amount_minor, currency, state, held_at)
            VALUES (:slot, :card, :payment, :entry, :amount, :currency, :state, :at)
            """;
    private static final String END = """
            UPDATE card_hold SET state = :state
             WHERE slot = :slot AND card_id = :card AND payment_id = :payment AND state = 'HELD'
            """;

    private final JdbcClient jdbc;

    JdbcCardHolds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<CardHold> find(CardNo card, long paymentNo) {
        return on(FIND, card, paymentNo).query(CardMapping::hold).optional();
    }

    @Override
    public void add(CardHold hold, Instant at) {
        on(ADD, hold.card(), hold.paymentNo())
                .param("entry", hold.entryNo())
                .param("amount", hold.amount().minor())
                .param("currency", hold.amount().currency().getCurrencyCode())
                .param("state", hold.state().name())
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public void end(CardHold hold, CardHold.State state) {
        on(END, hold.card(), hold.paymentNo()).param("state", state.name()).update();
    }

    private StatementSpec on(String sql, CardNo card, long paymentNo) {
        return jdbc.sql(sql)
                .param("slot", card.slot().value())
                .param("card", card.value())
                .param("payment", paymentNo);
    }
}
