package io.jinliu.common.audit;

import io.jinliu.common.sharding.Database;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/**
 * SHA-256 over the previous digest and all rows written in an interval, in the order of {@code written_at, id}: each
 * column as text (bytes as hex, a missing value as nothing) followed by 0x1F, each row by 0x1E. The checker has its own
 * copy of this rule.
 */
record RowDigest(long rows, byte[] bytes) {

    static RowDigest of(Database database, String table, Timestamp after, Timestamp until, byte[] previous) {
        var sha = sha256();
        sha.update(previous);
        var rows = new AtomicLong();
        database.jdbc()
                .sql("SELECT * FROM %s WHERE written_at > :after AND written_at <= :until ORDER BY written_at, id"
                        .formatted(table))
                .param("after", after)
                .param("until", until)
                .query((ResultSet row) -> {
                    add(sha, row);
                    rows.incrementAndGet();
                });
        return new RowDigest(rows.get(), sha.digest());
    }

    private static void add(MessageDigest sha, ResultSet row) throws SQLException {
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            sha.update(text(row, column).getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0x1F);
        }
        sha.update((byte) 0x1E);
    }

    private static String text(ResultSet row, int column) throws SQLException {
        var value = row.getObject(column);
        if (value instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
        return value == null ? "" : row.getString(column);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
