package io.jinliu.order.lifecycle.jdbc;

import io.jinliu.common.id.Slot;
import io.jinliu.common.sharding.Databases;
import io.jinliu.order.lifecycle.Allowances;
import io.jinliu.order.lifecycle.OrderSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Allowances as rows; the condition of the update is the limit. */
@Repository
class JdbcAllowances implements Allowances {

    private static final String TAKE = """
            UPDATE buyer_allowance SET unpaid_orders = unpaid_orders + 1, held_pieces = held_pieces + :pieces
             WHERE slot = :slot AND buyer_id = :buyer
               AND unpaid_orders < :unpaidOrders AND held_pieces + :pieces <= :heldPieces
            """;
    private static final String FIRST = """
            INSERT IGNORE INTO buyer_allowance (slot, buyer_id, unpaid_orders, held_pieces)
            VALUES (:slot, :buyer, 0, 0)
            """;
    private static final String GIVE_BACK = """
            UPDATE buyer_allowance SET unpaid_orders = unpaid_orders - 1, held_pieces = held_pieces - :pieces
             WHERE slot = :slot AND buyer_id = :buyer
            """;

    private final JdbcClient jdbc;
    private final Databases databases;
    private final OrderSettings settings;

    JdbcAllowances(JdbcClient jdbc, Databases databases, OrderSettings settings) {
        this.jdbc = jdbc;
        this.databases = databases;
        this.settings = settings;
    }

    /** A guess that no transaction depends on goes straight to the database. */
    @Override
    public boolean wouldAllow(String buyerId, int pieces) {
        var slot = Slot.ofOwner(buyerId);
        var sql = """
                SELECT unpaid_orders < :unpaidOrders AND held_pieces + :pieces <= :heldPieces FROM %s
                 WHERE slot = :slot AND buyer_id = :buyer
                """.formatted(databases.table("buyer_allowance", slot));
        return limited(databases.of(slot).jdbc().sql(sql), buyerId, pieces)
                .query(Boolean.class)
                .optional()
                .orElse(pieces <= settings.heldPieces());
    }

    @Override
    public boolean take(String buyerId, int pieces) {
        if (taken(buyerId, pieces)) {
            return true;
        }
        on(jdbc.sql(FIRST), buyerId).update(); // or it was there and is used up: the second try tells
        return taken(buyerId, pieces);
    }

    private boolean taken(String buyerId, int pieces) {
        return limited(jdbc.sql(TAKE), buyerId, pieces).update() == 1;
    }

    @Override
    public void giveBack(String buyerId, int pieces) {
        on(jdbc.sql(GIVE_BACK), buyerId).param("pieces", pieces).update();
    }

    private JdbcClient.StatementSpec limited(JdbcClient.StatementSpec sql, String buyerId, int pieces) {
        return on(sql, buyerId)
                .param("pieces", pieces)
                .param("unpaidOrders", settings.unpaidOrders())
                .param("heldPieces", settings.heldPieces());
    }

    private JdbcClient.StatementSpec on(JdbcClient.StatementSpec sql, String buyerId) {
        return sql.param("slot", Slot.ofOwner(buyerId).value()).param("buyer", buyerId);
    }
}
