package io.jinliu.reshard;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Connections to the databases of one side, as their owner: one each, for one thread. */
final class Databases implements AutoCloseable {

    /** Text comes and goes as the database writes it: no driver turns a time or a flag into something else. */
    private static final String OPTIONS = "connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
            + "&tinyInt1isBit=false&rewriteBatchedStatements=true&allowPublicKeyRetrieval=true&sslMode=PREFERRED";

    private final List<DataSource> sources;
    private final List<Connection> connections = new ArrayList<>();

    Databases(Side side, String user, String password) throws SQLException {
        this.sources = side.urls().stream()
                .map(url -> url + (url.contains("?") ? "&" : "?") + OPTIONS)
                .<DataSource>map(url -> new DriverManagerDataSource(url, user, password))
                .toList();
        for (var source : sources) {
            connections.add(source.getConnection());
        }
    }

    Connection connection(int database) {
        return connections.get(database);
    }

    DataSource source(int database) {
        return sources.get(database);
    }

    void run(int database, String sql) throws SQLException {
        try (var statement = connection(database).createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        for (var connection : connections) {
            connection.close();
        }
    }
}
