package io.jinliu.reshard;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Rows as they stream by: a table may be larger than memory. */
final class Rows {

    private Rows() {}

    /** What is done with each. */
    @FunctionalInterface
    interface Work {

        void on(ResultSet row) throws SQLException;
    }

    static void each(Connection connection, String select, Work work) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(Integer.MIN_VALUE); // Connector/J's word for one by one
            try (var rows = statement.executeQuery(select)) {
                while (rows.next()) {
                    work.on(rows);
                }
            }
        }
    }
}
