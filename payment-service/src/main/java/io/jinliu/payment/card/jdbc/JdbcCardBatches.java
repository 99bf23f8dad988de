package io.jinliu.payment.card.jdbc;

import io.jinliu.common.id.Slot;
import io.jinliu.payment.card.CardBatch;
import io.jinliu.payment.card.CardBatches;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCardBatches implements CardBatches {

    private static final String BATCH = "SELECT * FROM card_batch WHERE slot = :slot AND id = :id";
    private static final String MAKE = """
            INSERT INTO card_batch (slot, id, issuer, maker, cards, face_minor, currency, expires_at, state, made_at)
            VALUES (:slot, :id, :issuer, :maker, :cards, :face, :currency, :expiresAt, 'MADE', :at)
            """;
    private static final String KEEP =
            "UPDATE card_batch SET state = :state, checker = :checker WHERE slot = :slot AND id = :id";

    private final JdbcClient jdbc;

    JdbcCardBatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<CardBatch> find(long batchNo) {
        return on(BATCH, batchNo).query(CardMapping::batch).optional();
    }

    @Override
    public Optional<CardBatch> lock(long batchNo) {
        return on(BATCH + " FOR UPDATE", batchNo).query(CardMapping::batch).optional();
    }

    @Override
    public void make(CardBatch.Made batch, Instant at) {
        var terms = batch.terms();
        on(MAKE, terms.no())
                .param("issuer", terms.issuer())
                .param("maker", terms.maker())
                .param("cards", terms.count())
                .param("face", terms.face().minor())
                .param("currency", terms.face().currency().getCurrencyCode())
                .param("expiresAt", Timestamp.from(terms.expiresAt()))
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public void keep(CardBatch batch) {
        on(KEEP, batch.terms().no())
                .param("state", batch.state())
                .param("checker", batch instanceof CardBatch.Active active ? active.checker() : null)
                .update();
    }

    private StatementSpec on(String sql, long batchNo) {
        return jdbc.sql(sql).param("slot", Slot.ofNumber(batchNo).value()).param("id", batchNo);
    }
}
