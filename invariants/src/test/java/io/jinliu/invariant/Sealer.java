package io.jinliu.invariant;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;

/** Writes the seals of one append-only table. */
record Sealer(Connection connection, Database reader, String table) {

    private static final LocalDateTime BEGINNING = LocalDateTime.of(2000, 1, 1, 0, 0);

    void seal(Instant... until) throws SQLException {
        var previous = new byte[32];
        var from = BEGINNING;
        var number = 0;
        for (var instant : until) {
            var to = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
            var digest = SealDigest.of(
                    reader, table, new Row(reader.place(""), Map.of("sealed_from", from, "sealed_to", to)), previous);
            if (digest.rows() > 0) { // like the job: nothing new, no seal
                insert(++number, from, to, digest, previous);
                previous = digest.bytes();
                from = to;
            }
        }
    }

    private void insert(int number, LocalDateTime from, LocalDateTime to, SealDigest digest, byte[] previous)
            throws SQLException {
        try (var statement = connection.prepareStatement("INSERT INTO seal VALUES (0, ?, ?, ?, ?, ?, ?, ?)")) {
            statement.setString(1, table);
            statement.setInt(2, number);
            statement.setObject(3, from);
            statement.setObject(4, to);
            statement.setLong(5, digest.rows());
            statement.setBytes(6, previous);
            statement.setBytes(7, digest.bytes());
            statement.executeUpdate();
        }
    }
}
