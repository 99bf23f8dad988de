package io.jinliu.platform.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Databases and users of one service; every statement may be repeated. */
public final class ServiceAccess {

    private ServiceAccess() {}

    /**
     * Creates {@code <prefix>0 … <prefix><count-1>} and the two users, unless they are there, and sets the passwords.
     *
     * @param administrator may create databases and users
     * @param jdbcUrl of a database by its name
     */
    public static ServiceDatabases provide(
            Connection administrator,
            UnaryOperator<String> jdbcUrl,
            String prefix,
            int count,
            DatabaseUser owner,
            DatabaseUser application)
            throws SQLException {
        var names = IntStream.range(0, count).mapToObj(n -> prefix + n).toList();
        grant(administrator, prefix, names, owner, application);
        return new ServiceDatabases(names.stream().map(jdbcUrl).toList(), owner, application);
    }

    private static void grant(
            Connection connection, String prefix, List<String> databases, DatabaseUser owner, DatabaseUser application)
            throws SQLException {
        for (var database : databases) {
            run(
                    connection,
                    "CREATE DATABASE IF NOT EXISTS `%s` CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci"
                            .formatted(database));
        }
        login(connection, owner);
        login(connection, application);
        var pattern = prefix.replace("_", "\\_") + "%"; // a bare underscore would match any letter
        run(connection, "GRANT ALL ON `%s`.* TO '%s'@'%%' WITH GRANT OPTION".formatted(pattern, owner.name()));
    }

    private static void login(Connection connection, DatabaseUser user) throws SQLException {
        run(connection, "CREATE USER IF NOT EXISTS '%s'@'%%'".formatted(user.name()));
        run(connection, "ALTER USER '%s'@'%%' IDENTIFIED BY '%s'".formatted(user.name(), user.password()));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
