package io.jinliu.platform.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Databases and users of one service; every statement may be repeated. */
final class ServiceAccess {

    private ServiceAccess() {}

    static void grant(
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
