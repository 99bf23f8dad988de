package io.jinliu.bench.job;

import static java.util.Comparator.comparing;

import io.jinliu.bench.ground.Books;
import io.jinliu.bench.ground.Statements;
import io.jinliu.bench.measure.Work;
import io.jinliu.bench.measure.Worker;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** The same rows of 64 orders at a time: statements of a kind go together, and each database commits once. */
final class RawOrderBatches implements Work {

    private static final int TOGETHER = 64;
    private static final List<String> IN_ORDER = List.of(
            OrderSql.CLAIM,
            OrderSql.ORDER,
            OrderSql.LINE,
            OrderSql.HISTORY,
            OrderSql.OUTBOX,
            OrderSql.PARTICULARS,
            OrderSql.ANSWER,
            OrderSql.ALLOWANCE,
            OrderSql.HOLD,
            OrderSql.RESERVE);

    private final Books books;

    RawOrderBatches(Books books) {
        this.books = books;
    }

    @Override
    public Worker worker(int number) throws SQLException {
        var statements = new Statements(books);
        return new Worker() {
            @Override
            public int work() throws SQLException {
                place(Stream.generate(OrderRows::new).limit(TOGETHER).toList(), statements);
                return TOGETHER;
            }

            @Override
            public void close() throws SQLException {
                statements.close();
            }
        };
    }

    /** Rows that several orders want are locked in the order of their keys, or two workers would deadlock. */
    private static void place(List<OrderRows> orders, Statements statements) throws SQLException {
        for (var rows : orders) {
            rows.stock(statements);
            rows.claim(statements::add);
            rows.order(statements::add);
            rows.history(statements::add);
            rows.outbox(statements::add);
            rows.particulars(statements::add);
            rows.answer(statements::add);
            rows.hold(statements::add);
        }
        for (var rows : orders.stream().sorted(comparing(rows -> rows.buyer)).toList()) {
            rows.allowance(statements::add);
        }
        for (var rows : orders.stream().sorted(comparing(rows -> rows.sku)).toList()) {
            rows.reserve(statements::add);
        }
        statements.beginAll();
        for (var sql : IN_ORDER) {
            statements.send(sql);
        }
        statements.commitAll();
    }
}
