package io.jinliu.bench.ground;

import java.sql.SQLException;

/** Lets a job of a service rest for a while: whoever holds its lease may do it, and the benchmark does not. */
public final class Jobs {

    private static final String HOLD = """
            INSERT INTO lease (slot, name, holder, lease_until) VALUES (0, ?, 'benchmark', UTC_TIMESTAMP(6) + INTERVAL 1 HOUR)
            ON DUPLICATE KEY UPDATE holder = VALUES(holder), lease_until = VALUES(lease_until)""";
    private static final String GIVE_BACK =
            "UPDATE lease SET lease_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE name = ? AND holder = 'benchmark'";

    private final Books books;

    public Jobs(Books books) {
        this.books = books;
    }

    /** It goes on until its old lease has run out, some seconds from now. */
    public void rest(String job) throws SQLException {
        tell(HOLD, job);
    }

    public void resume(String job) throws SQLException {
        tell(GIVE_BACK, job);
    }

    private void tell(String sql, String job) throws SQLException {
        for (int i = 0; i < Slots.DATABASES; i++) {
            try (var connection = books.own(i);
                    var statement = connection.prepareStatement(sql)) {
                statement.setString(1, job);
                statement.executeUpdate();
            }
        }
    }
}
