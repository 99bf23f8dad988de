package io.jinliu.bench.ground;

import io.jinliu.platform.plan.PortPlan;
import io.jinliu.platform.plan.Secrets;
import io.jinliu.platform.plan.Service;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The physical databases of one service, and beside each a copy of its tables, empty, where the ceiling writes. */
public final class Books {

    /** As the services' pools do (common-lib's ShardingConfiguration). */
    private static final String OPTIONS = "?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
            + "&rewriteBatchedStatements=true&useServerPrepStmts=false&cachePrepStmts=true&prepStmtCacheSize=256"
            + "&useLocalSessionState=true&cacheServerConfiguration=true&elideSetAutoCommits=true"
            + "&allowPublicKeyRetrieval=true&sslMode=PREFERRED&connectTimeout=3000&socketTimeout=30000"
            + "&enableQueryTimeouts=false&sessionVariables=innodb_lock_wait_timeout=8";

    private final Service service;
    private final PortPlan ports;
    private final Secrets secrets;

    public Books(Service service, Platform platform) {
        this.service = service;
        this.ports = platform.ports();
        this.secrets = platform.secrets();
    }

    /** A connection to the service's own rows. */
    public Connection own(int database) throws SQLException {
        return connect("jinliu_%s_%d".formatted(service.word(), database));
    }

    /** A connection to the copies. */
    public Connection copy(int database) throws SQLException {
        return connect(copyName(database));
    }

    /** Makes the copies, empty whatever they were. */
    public void makeCopies() throws SQLException {
        for (int i = 0; i < Slots.DATABASES; i++) {
            try (var connection = own(i)) {
                copyTables(connection, copyName(i));
            }
        }
    }

    /** Makes databases without tables where the copies would be; whoever opens them brings the tables. */
    public void makeEmpty() throws SQLException {
        for (int i = 0; i < Slots.DATABASES; i++) {
            try (var connection = own(i);
                    var statement = connection.createStatement()) {
                empty(statement, copyName(i));
            }
        }
    }

    /** What a service is told of its databases, for the copies. */
    public Map<String, Object> settingsOfCopies() {
        var urls = IntStream.range(0, Slots.DATABASES)
                .mapToObj(i -> "jdbc:mysql://127.0.0.1:%d/%s".formatted(ports.database(), copyName(i)))
                .collect(Collectors.joining(","));
        return Map.of(
                "jinliu.database.urls", urls,
                "jinliu.database.tables", Integer.toString(Slots.TABLES),
                "jinliu.database.user", secrets.application(service).name(),
                "jinliu.database.password", secrets.application(service).password(),
                "jinliu.database.owner-user", secrets.owner(service).name(),
                "jinliu.database.owner-password", secrets.owner(service).password());
    }

    /**
     * Rows of all shards.
     *
     * @param table with <code>${t}</code> if it is sharded
     */
    public long count(String table) throws SQLException {
        var count = 0L;
        for (int i = 0; i < Slots.DATABASES * Slots.TABLES; i++) {
            if (i % Slots.TABLES > 0 && !table.contains("${t}")) {
                continue;
            }
            var sql = "SELECT COUNT(*) FROM " + table.replace("${t}", "_" + i % Slots.TABLES);
            try (var connection = own(i / Slots.TABLES);
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                rows.next();
                count += rows.getLong(1);
            }
        }
        return count;
    }

    private void copyTables(Connection connection, String copy) throws SQLException {
        try (var statement = connection.createStatement()) {
            empty(statement, copy);
            for (var table : tables(connection)) {
                statement.execute("CREATE TABLE %s.%s LIKE %s".formatted(copy, table, table));
            }
        }
    }

    private static void empty(Statement statement, String name) throws SQLException {
        statement.execute("DROP DATABASE IF EXISTS " + name);
        statement.execute("CREATE DATABASE %s CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci".formatted(name));
    }

    private static List<String> tables(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW FULL TABLES WHERE Table_type = 'BASE TABLE'")) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    private String copyName(int database) {
        return "jinliu_%s_bench_%d".formatted(service.word(), database);
    }

    private Connection connect(String name) throws SQLException {
        var owner = secrets.owner(service);
        var url = "jdbc:mysql://127.0.0.1:%d/%s%s".formatted(ports.database(), name, OPTIONS);
        var connection = DriverManager.getConnection(url, owner.name(), owner.password());
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return connection;
    }
}
