package io.jinliu.invariant;

import io.jinliu.platform.engine.DatabaseUser;
import io.jinliu.platform.engine.ServiceDatabases;
import io.jinliu.platform.engine.TestEngines;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Real databases with the real schemas of all services, to be written to by hand. */
final class Shelves {

    static final List<String> SERVICES = List.of("order", "payment", "settlement", "points");

    private static final String OPTIONS = "?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
            + "&sslMode=DISABLED&allowPublicKeyRetrieval=true&allowMultiQueries=true"
            + "&sessionVariables=check_constraint_checks=0"; // what a CHECK would refuse has to be planted too

    private final Map<String, ServiceDatabases> services = new LinkedHashMap<>();
    private final Map<String, List<Connection>> connections = new LinkedHashMap<>();

    Shelves() throws SQLException {
        for (var service : SERVICES) {
            var databases = TestEngines.databases(service, Schemas.DATABASES);
            services.put(service, databases);
            var opened = new ArrayList<Connection>();
            for (var url : databases.urls()) {
                var owner = databases.owner();
                opened.add(DriverManager.getConnection(url + OPTIONS, owner.name(), owner.password()));
                Schemas.apply(opened.getLast(), service, opened.size() - 1);
            }
            connections.put(service, opened);
        }
    }

    Map<String, Premises.Access> access() {
        var access = new LinkedHashMap<String, Premises.Access>();
        services.forEach(
                (service, databases) -> access.put(service, new Premises.Access(databases.urls(), databases.owner())));
        return access;
    }

    DatabaseUser owner(String service) {
        return Objects.requireNonNull(services.get(service)).owner();
    }

    /** The slot of an owner, or of a number by its last bits. */
    static int slot(Object owner) {
        if (owner instanceof Long number) {
            return (int) (number % 1024);
        }
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256").digest(owner.toString().getBytes(StandardCharsets.UTF_8));
            return (hash[0] & 0xFF) << 2 | (hash[1] & 0xFF) >> 6;
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /**
     * Writes a row.
     *
     * @param owner a number or an owner's id: whose slot it is
     * @param columns as in {@code INSERT … SET}; <code>${hour}</code> is an hour ago, <code>${written}</code> long
     *     enough ago to be sealed
     */
    void insert(String service, String table, Object owner, String columns, @Nullable Object... parameters) {
        var set = columns.replace("${hour}", "UTC_TIMESTAMP(6) - INTERVAL 1 HOUR")
                .replace("${written}", "UTC_TIMESTAMP(6) - INTERVAL 20 MINUTE");
        change(service, owner, "INSERT INTO %s SET slot = %d, %s".formatted(table, slot(owner), set), parameters);
    }

    /** Runs where the owner's rows lie; <code>${t}</code> is the table there. It must hit something. */
    void change(String service, Object owner, String sql, @Nullable Object... parameters) {
        var values = new ArrayList<@Nullable Object>();
        for (var parameter : parameters) {
            values.add(inSql(parameter));
        }
        if (run(service, owner, sql, values) == 0) {
            throw new IllegalArgumentException("Nothing was planted by " + sql);
        }
    }

    void all(DatabaseWork work) {
        services.forEach(
                (service, databases) -> IntStream.range(0, databases.urls().size())
                        .forEach(i -> onOne(service, databases.urls().get(i), connections.get(service), i, work)));
    }

    private static void onOne(
            String service, String url, @Nullable List<Connection> opened, int index, DatabaseWork work) {
        try {
            if (opened != null) {
                work.on(service, url, opened.get(index));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(service, e);
        }
    }

    private int run(String service, Object owner, String sql, List<@Nullable Object> values) {
        var opened = connections.getOrDefault(service, List.of());
        var here = opened.get(slot(owner) % Schemas.DATABASES);
        var table = "_" + slot(owner) / Schemas.DATABASES % Schemas.TABLES;
        try (var statement = here.prepareStatement(sql.replace("${t}", table))) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static @Nullable Object inSql(@Nullable Object value) {
        return value instanceof Instant instant ? LocalDateTime.ofInstant(instant, ZoneOffset.UTC) : value;
    }

    /** What is done with every physical database. */
    @FunctionalInterface
    interface DatabaseWork {

        void on(String service, String url, Connection connection) throws SQLException;
    }
}
