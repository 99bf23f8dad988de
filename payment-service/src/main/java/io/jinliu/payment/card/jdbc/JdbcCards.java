package io.jinliu.payment.card.jdbc;

import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import io.jinliu.payment.card.Card;
import io.jinliu.payment.card.CardEntry;
import io.jinliu.payment.card.CardEntry.Kind;
import io.jinliu.payment.card.CardNo;
import io.jinliu.payment.card.Cards;
import io.jinliu.payment.card.Pin;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Cards as rows that are locked and written by version; their entries as rows that are only ever added. */
@Repository
class JdbcCards implements Cards {

    private static final String CARD = "SELECT * FROM card WHERE slot = :slot AND id = :id";
    private static final String OF_BATCH = "SELECT id FROM card WHERE slot = :slot AND batch_id = :batch ORDER BY id";
    private static final String ACTIVATE = """
            UPDATE card SET state = 'ACTIVE', balance_minor = :face, version = version + 1
             WHERE slot = :slot AND batch_id = :batch AND state = 'MADE'
            """;
    private static final String KEEP = """
            UPDATE card SET state = :state, balance_minor = :balance, held_minor = :held, expires_at = :expiresAt, version = version + 1
             WHERE slot = :slot AND id = :id AND version = :version
            """;
    private static final String KEEP_PIN = """
            UPDATE card SET wrong_pins = :wrong, locked_until = :lockedUntil WHERE slot = :slot AND id = :id
            """;
    private static final String ENTRY = "SELECT * FROM card_entry WHERE slot = :slot AND ";
    private static final String CLOSE = """
            INSERT INTO card_closing (slot, card_id, payment_id, closed_at) VALUES (:slot, :id, :payment, :at)
            """;
    private static final String CLOSED =
            "SELECT COUNT(*) FROM card_closing WHERE slot = :slot AND card_id = :id AND payment_id = :payment";

    private final JdbcClient jdbc;

    JdbcCards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void print(List<Printed> cards) {
        CardWriting.print(jdbc, cards);
    }

    @Override
    public List<CardNo> ofBatch(long batchNo) {
        return jdbc.sql(OF_BATCH)
                .param("slot", Slot.ofNumber(batchNo).value())
                .param("batch", batchNo)
                .query((row, _) -> new CardNo(row.getLong("id")))
                .list();
    }

    @Override
    public void activate(long batchNo, Money face) {
        jdbc.sql(ACTIVATE)
                .param("slot", Slot.ofNumber(batchNo).value())
                .param("batch", batchNo)
                .param("face", face.minor())
                .update();
    }

    @Override
    public Optional<Card> find(CardNo no) {
        return on(CARD, no).query(CardMapping::card).optional();
    }

    @Override
    public Optional<Card> lock(CardNo no) {
        return on(CARD + " FOR UPDATE", no).query(CardMapping::card).optional();
    }

    @Override
    public void keep(Card card) {
        var purse = card.purse();
        var kept = on(KEEP, purse.no())
                .param("state", card.state())
                .param("balance", purse.balance().minor())
                .param("held", purse.held().minor())
                .param("expiresAt", Timestamp.from(purse.expiresAt()))
                .param("version", purse.version())
                .update();
        if (kept != 1) {
            throw new OptimisticLockingFailureException("Card %s has moved on".formatted(purse.no()));
        }
    }

    @Override
    public void write(List<CardEntry> entries) {
        CardWriting.write(jdbc, entries);
    }

    @Override
    public Optional<CardEntry> find(CardNo card, Kind kind, String cause) {
        return on(ENTRY + "card_id = :id AND kind = :kind AND cause = :cause", card)
                .param("kind", kind.name())
                .param("cause", cause)
                .query(CardMapping::entry)
                .optional();
    }

    @Override
    public Optional<CardEntry> find(long entryNo) {
        return jdbc.sql(ENTRY + "id = :id")
                .param("slot", Slot.ofNumber(entryNo).value())
                .param("id", entryNo)
                .query(CardMapping::entry)
                .optional();
    }

    @Override
    public void close(CardNo card, long paymentNo, Instant at) {
        on(CLOSE, card)
                .param("payment", paymentNo)
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public boolean isClosed(CardNo card, long paymentNo) {
        return on(CLOSED, card).param("payment", paymentNo).query(Integer.class).single() > 0;
    }

    @Override
    public Optional<Pin> pin(CardNo no) {
        return on(CARD, no).query(CardMapping::pin).optional();
    }

    @Override
    public void keepPin(CardNo no, Pin pin) {
        on(KEEP_PIN, no)
                .param("wrong", pin.wrong())
                .param("lockedUntil", pin.lockedUntil().map(Timestamp::from).orElse(null))
                .update();
    }

    private StatementSpec on(String sql, CardNo no) {
        return jdbc.sql(sql).param("slot", no.slot().value()).param("id", no.value());
    }
}
