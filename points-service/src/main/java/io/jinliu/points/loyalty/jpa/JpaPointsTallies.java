package io.jinliu.points.loyalty.jpa;

import io.jinliu.common.id.Ids;
import io.jinliu.common.id.Slot;
import io.jinliu.points.loyalty.OrderFact;
import io.jinliu.points.loyalty.PointsTallies;
import io.jinliu.points.loyalty.PointsTally;
import java.sql.Timestamp;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tallies as locked rows; the facts behind them as rows that are only ever added. */
@Repository
class JpaPointsTallies implements PointsTallies {

    private static final String NOTE = """
            INSERT INTO points_fact (id, slot, order_no, kind, cause, amount, currency, at)
            VALUES (:id, :slot, :order, :kind, :cause, :amount, :currency, :at)
            """;

    private final PointsTallyRows rows;
    private final JdbcClient jdbc;
    private final Ids ids;

    JpaPointsTallies(PointsTallyRows rows, JdbcClient jdbc, Ids ids) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.ids = ids;
    }

    @Override
    public boolean note(OrderFact fact) {
        var slot = Slot.ofOwner(fact.buyer());
        try {
            return jdbc.sql(NOTE)
                            .param("id", ids.next(slot))
                            .param("slot", slot.value())
                            .param("order", fact.order().value())
                            .param("kind", fact.kind())
                            .param("cause", fact.cause())
                            .param("amount", fact.amount().minor())
                            .param("currency", fact.amount().currency().getCurrencyCode())
                            .param("at", Timestamp.from(fact.at()))
                            .update()
                    == 1;
        } catch (DuplicateKeyException factIsKnown) {
            return false;
        }
    }

    @Override
    public PointsTally lock(OrderFact fact) {
        var slot = Slot.ofOwner(fact.buyer()).value();
        var order = fact.order().value();
        rows.ensure(slot, order, fact.buyer(), fact.amount().currency().getCurrencyCode());
        return rows.lock(slot, order).orElseThrow().tally();
    }

    @Override
    public void keep(PointsTally tally) {
        rows.findById(PointsTallyRow.idOf(tally)).orElseThrow().take(tally);
    }
}
