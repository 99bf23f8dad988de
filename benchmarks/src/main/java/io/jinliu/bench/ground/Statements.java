package io.jinliu.bench.ground;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One worker's connection to each database's copies, with the statements it has prepared. */
public final class Statements implements AutoCloseable {

    private final Connection[] connections = new Connection[Slots.DATABASES];
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    public Statements(Books books) throws SQLException {
        for (int i = 0; i < connections.length; i++) {
            connections[i] = books.copy(i);
        }
    }

    /** Everything until {@link #commit} is one transaction. */
    public void begin(int slot) throws SQLException {
        connections[Slots.database(slot)].setAutoCommit(false);
    }

    public void beginAll() throws SQLException {
        for (var connection : connections) {
            connection.setAutoCommit(false);
        }
    }

    public void commitAll() throws SQLException {
        for (var connection : connections) {
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    public void commit(int slot) throws SQLException {
        connections[Slots.database(slot)].commit();
        connections[Slots.database(slot)].setAutoCommit(true);
    }

    /** @param sql with <code>${t}</code> where a sharded table's suffix belongs */
    public int update(int slot, String sql, @Nullable Object... values) throws SQLException {
        return bound(slot, sql, values).executeUpdate();
    }

    /** The same, to be sent with others by {@link #send}. */
    public void add(int slot, String sql, @Nullable Object... values) throws SQLException {
        bound(slot, sql, values).addBatch();
    }

    /** Sends what was added of this statement, in one transaction of each database with whatever else is sent. */
    public void send(String sql) throws SQLException {
        for (var entry : prepared.entrySet()) {
            if (entry.getKey().endsWith(sql)) {
                entry.getValue().executeBatch();
            }
        }
    }

    /**
     * Reads all rows; what is in them does not matter here.
     *
     * @return how many there are
     */
    public int read(int slot, String sql, @Nullable Object... values) throws SQLException {
        try (var rows = bound(slot, sql, values).executeQuery()) {
            var count = 0;
            while (rows.next()) {
                count++;
            }
            return count;
        }
    }

    @Override
    public void close() throws SQLException {
        for (var connection : connections) {
            connection.close();
        }
    }

    private PreparedStatement bound(int slot, String sql, @Nullable Object... values) throws SQLException {
        var statement = statement(slot, sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private PreparedStatement statement(int slot, String sql) throws SQLException {
        var table = "_" + Slots.table(slot);
        var key = Slots.database(slot) + table + sql;
        var known = prepared.get(key);
        if (known == null) {
            known = connections[Slots.database(slot)].prepareStatement(sql.replace("${t}", table));
            prepared.put(key, known);
        }
        return known;
    }
}
