package io.jinliu.reshard;

import io.jinliu.common.sharding.Migration;
import io.jinliu.common.sharding.Schema;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the application user may do on one side: everything its tables allow, or nothing. Who owns the tables cannot see the
 * rights of others, so a table without rows in database 0 marks a closed side.
 */
record Doors(Schema schema, Side side, Databases databases, String application) {

    private static final String MARK = "closed_by_resharding";

    /** MySQL's and MariaDB's answer to a right that was not given. */
    private static final int NO_SUCH_GRANT = 1147;

    boolean isOpen() throws SQLException {
        return !there(0).contains(MARK);
    }

    /** Nobody has been let in yet. */
    void stayClosed() throws SQLException {
        databases.run(0, "CREATE TABLE IF NOT EXISTS %s (slot SMALLINT NOT NULL PRIMARY KEY)".formatted(MARK));
    }

    /** Afterwards nothing is written here, not even by a transaction that had begun: the lock waits for all of those. */
    void close() throws SQLException {
        stayClosed();
        for (int database = 0; database < side.databases(); database++) {
            var tables = there(database);
            for (var table : tables) {
                revoke(database, table);
            }
            if (!tables.isEmpty()) {
                var all = tables.stream().map(table -> table + " READ").collect(Collectors.joining(", "));
                databases.run(database, "LOCK TABLES " + all);
                databases.run(database, "UNLOCK TABLES");
            }
        }
    }

    void open() throws SQLException {
        var migration = new Migration(schema, side.tables());
        for (int database = 0; database < side.databases(); database++) {
            migration.grant(databases.source(database), database, application);
        }
        databases.run(0, "DROP TABLE IF EXISTS " + MARK);
    }

    private void revoke(int database, String table) throws SQLException {
        try {
            databases.run(database, "REVOKE ALL PRIVILEGES ON `%s` FROM '%s'@'%%'".formatted(table, application));
        } catch (SQLException refused) {
            if (refused.getErrorCode() != NO_SUCH_GRANT) {
                throw refused;
            }
        }
    }

    private List<String> there(int database) throws SQLException {
        var names = new ArrayList<String>();
        Rows.each(
                databases.connection(database),
                "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()",
                row -> names.add(row.getString("name")));
        return names;
    }
}
