package io.jinliu.bench.job;

import io.jinliu.bench.ground.Books;
import io.jinliu.bench.ground.Statements;
import io.jinliu.bench.measure.Work;
import io.jinliu.bench.measure.Worker;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Payments by raw JDBC, routed by hand; dues and, where money is to arrive, payments are laid in before. */
final class RawPayments implements Work {

    private final Books books;
    private final boolean arriving;
    private final double cap;
    private final Queue<PaymentRows> waiting = new ConcurrentLinkedQueue<>();

    private RawPayments(Books books, boolean arriving, double cap) {
        this.books = books;
        this.arriving = arriving;
        this.cap = cap;
    }

    /** @param cap what the signing of the requests allows at most, a second */
    static RawPayments opened(Books books, double cap) throws SQLException {
        books.makeCopies();
        return new RawPayments(books, false, cap);
    }

    static RawPayments collected(Books books) throws SQLException {
        books.makeCopies();
        return new RawPayments(books, true, Double.MAX_VALUE);
    }

    @Override
    public double cap() {
        return cap;
    }

    @Override
    public void provide(int units) throws SQLException {
        try (var statements = new Statements(books)) {
            statements.beginAll();
            while (waiting.size() < units) {
                var rows = new PaymentRows();
                waiting.add(arriving ? rows.known(statements) : rows.owed(statements));
            }
            statements.commitAll();
        }
    }

    @Override
    public Worker worker(int number) throws SQLException {
        var statements = new Statements(books);
        return new Worker() {
            @Override
            public int work() throws SQLException {
                var rows = waiting.poll();
                if (rows == null) {
                    return EXHAUSTED;
                }
                if (arriving) {
                    rows.collect(statements);
                } else {
                    rows.open(statements);
                }
                return 1;
            }

            @Override
            public void close() throws SQLException {
                statements.close();
            }
        };
    }
}
