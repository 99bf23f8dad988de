package io.jinliu.invariant;

import io.jinliu.platform.engine.DatabaseUser;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** An auditor's connection to one physical database: it reads, and cannot write. */
final class Database implements AutoCloseable {

    private static final Pattern SHARDED = Pattern.compile("(\\w+)\\$\\{t}");

    /** Times are UTC, whatever this machine thinks; rows are streamed, however many there are. */
    private static final String OPTIONS = "?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
            + "&sslMode=PREFERRED&allowPublicKeyRetrieval=true&connectTimeout=5000&socketTimeout=120000";

    private final String service;
    private final String name;
    private final Connection connection;
    private final List<String> tables;

    private Database(String service, String name, Connection connection) throws SQLException {
        this.service = service;
        this.name = name;
        this.connection = connection;
        this.tables = read("SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()");
    }

    static Database open(String service, String url, DatabaseUser user) {
        try {
            var connection = DriverManager.getConnection(url + OPTIONS, user.name(), user.password());
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            return new Database(service, connection.getCatalog(), connection);
        } catch (SQLException away) {
            throw new CannotLook(
                    "%s's books at %s cannot be opened: %s".formatted(service, url, away.getMessage()), away);
        }
    }

    String name() {
        return name;
    }

    Place place(String suffix) {
        return new Place(service, name, suffix);
    }

    List<String> tables() {
        return tables;
    }

    /** From here on all answers are of this one moment. */
    void hold() {
        try (var statement = connection.createStatement()) {
            statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
        } catch (SQLException e) {
            throw new CannotLook(name + " gives no view of one moment", e);
        }
    }

    /** Asks every shard: <code>name${t}</code> stands for the physical tables, which lie together by slot. */
    void each(String sql, Consumer<Row> reader, Object... parameters) {
        for (var suffix : suffixes(sql)) {
            var place = place(suffix);
            stream(
                    sql.replace("${t}", suffix),
                    rows -> {
                        while (rows.next()) {
                            reader.accept(Row.of(place, rows));
                        }
                    },
                    parameters);
        }
    }

    /** The raw answer, row after row as the server sends them; no other question may be asked meanwhile. */
    void stream(String sql, Reading reading, Object... parameters) {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(Integer.MIN_VALUE); // Connector/J's word for streaming
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                reading.read(rows);
            }
        } catch (SQLException e) {
            throw new CannotLook("%s does not answer: %s (%s)".formatted(name, e.getMessage(), sql), e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException alreadyGone) {
            throw new CannotLook(name + " went away", alreadyGone);
        }
    }

    private List<String> suffixes(String sql) {
        var sharded = SHARDED.matcher(sql);
        if (!sharded.find()) {
            return List.of("");
        }
        var base = sharded.group(1);
        var found = tables.stream()
                .filter(table -> table.matches(Pattern.quote(base) + "_\\d+"))
                .map(table -> table.substring(base.length()))
                .sorted()
                .toList();
        if (found.isEmpty()) {
            throw new CannotLook("%s has no table %s in %s: has it ever started?".formatted(service, base, name));
        }
        return found;
    }

    private List<String> read(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return List.copyOf(names);
        }
    }

    /** What is done with an answer. */
    @FunctionalInterface
    interface Reading {

        void read(ResultSet rows) throws SQLException;
    }
}
