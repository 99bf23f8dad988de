package io.jinliu.bench.job;

import io.jinliu.bench.ground.Books;
import io.jinliu.bench.ground.Slots;
import io.jinliu.bench.ground.Statements;
import io.jinliu.bench.measure.Work;
import io.jinliu.bench.measure.Worker;
import java.sql.SQLException;

/**
 * Orders by raw JDBC, routed by hand: claim, reservation, order and answer in a commit each, and the one read nobody can
 * do without, the price.
 */
final class RawOrders implements Work {

    private final Books books;

    RawOrders(Books books) {
        this.books = books;
    }

    /** Empty tables with the same goods and buyers as the system has. */
    static RawOrders readied(Books books) throws SQLException {
        books.makeCopies();
        try (var statements = new Statements(books)) {
            for (int i = 0; i < Ordering.GOODS; i++) {
                var slot = Slots.of(Ordering.sku(i));
                statements.update(slot, OrderSql.NEW_GOODS, slot, Ordering.sku(i));
            }
            for (int i = 0; i < Ordering.BUYERS; i++) {
                var slot = Slots.of("buyer-" + i);
                statements.update(slot, OrderSql.NEW_BUYER, slot, "buyer-" + i);
            }
        }
        return new RawOrders(books);
    }

    @Override
    public Worker worker(int number) throws SQLException {
        var statements = new Statements(books);
        return new Worker() {
            @Override
            public int work() throws SQLException {
                place(new OrderRows(), statements);
                return 1;
            }

            @Override
            public void close() throws SQLException {
                statements.close();
            }
        };
    }

    private static void place(OrderRows rows, Statements statements) throws SQLException {
        rows.claim(statements::update);
        statements.begin(rows.skuSlot);
        rows.stock(statements);
        rows.hold(statements::update);
        rows.reserve(statements::update);
        statements.commit(rows.skuSlot);
        statements.begin(rows.buyerSlot);
        rows.order(statements::update);
        rows.history(statements::update);
        rows.outbox(statements::update);
        rows.particulars(statements::update);
        rows.allowance(statements::update);
        statements.commit(rows.buyerSlot);
        rows.answer(statements::update);
    }
}
