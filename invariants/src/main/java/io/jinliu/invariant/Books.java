package io.jinliu.invariant;

import io.jinliu.platform.engine.DatabaseUser;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** All physical databases of one service. */
record Books(String service, List<Database> databases) implements AutoCloseable {

    /** @param urls in their order: the single tables lie in the first */
    static Books open(String service, List<String> urls, DatabaseUser user) {
        return new Books(
                service,
                urls.stream().map(url -> Database.open(service, url, user)).toList());
    }

    void hold() {
        databases.forEach(Database::hold);
    }

    void each(String sql, Consumer<Row> reader, Object... parameters) {
        databases.forEach(database -> database.each(sql, reader, parameters));
    }

    /** Asks the first database only, where the tables lie that are not split. */
    void single(String sql, Consumer<Row> reader) {
        databases.getFirst().each(sql, reader);
    }

    List<Row> rows(String sql, Object... parameters) {
        var rows = new ArrayList<Row>();
        each(sql, rows::add, parameters);
        return rows;
    }

    /** @param table as in SQL, {@code name${t}} if it is sharded */
    long count(String table) {
        var sum = new AtomicLong();
        each("SELECT COUNT(*) AS n FROM " + table, row -> sum.addAndGet(row.number("n")));
        return sum.get();
    }

    @Override
    public void close() {
        databases.forEach(Database::close);
    }
}
