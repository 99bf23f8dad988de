package io.jinliu.settlement.ledger.jpa;

import io.jinliu.common.id.Ids;
import io.jinliu.common.id.Slot;
import io.jinliu.settlement.ledger.OrderFact;
import io.jinliu.settlement.ledger.OrderTallies;
import io.jinliu.settlement.ledger.OrderTally;
import java.sql.Timestamp;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tallies as locked rows; the facts behind them as rows that are only ever added. */
@Repository
class JpaOrderTallies implements OrderTallies {

    private static final String NOTE = """
            INSERT INTO tally_fact (id, slot, order_no, kind, cause, amount, currency, at)
            VALUES (:id, :slot, :order, :kind, :cause, :amount, :currency, :at)
            """;

    private final OrderTallyRows rows;
    private final JdbcClient jdbc;
    private final Ids ids;

    JpaOrderTallies(OrderTallyRows rows, JdbcClient jdbc, Ids ids) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.ids = ids;
    }

    @Override
    public boolean note(OrderFact fact) {
        var slot = Slot.ofOwner(fact.merchant());
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
    public OrderTally lock(OrderFact fact) {
        var slot = Slot.ofOwner(fact.merchant()).value();
        var order = fact.order().value();
        rows.ensure(slot, order, fact.merchant(), fact.amount().currency().getCurrencyCode());
        return rows.lock(slot, order).orElseThrow().tally();
    }

    @Override
    public void keep(OrderTally tally) {
        rows.findById(OrderTallyRow.idOf(tally)).orElseThrow().take(tally);
    }
}
