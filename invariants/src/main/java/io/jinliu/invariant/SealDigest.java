package io.jinliu.invariant;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The digest a seal must have: SHA-256 over the previous digest and the rows of its interval in the order of
 * {@code written_at, id}; of each row every column as text (bytes as hex, a missing value as nothing) and 0x1F, then 0x1E.
 */
record SealDigest(long rows, byte[] bytes) {

    private static final byte COLUMN_ENDS = 0x1F;
    private static final byte ROW_ENDS = 0x1E;

    static SealDigest of(Database database, String table, Row seal, byte[] previous) {
        var sha = sha256();
        sha.update(previous);
        var rows = new AtomicLong();
        database.stream(
                "SELECT * FROM " + table + " WHERE written_at > ? AND written_at <= ? ORDER BY written_at, id",
                answer -> {
                    while (answer.next()) {
                        add(sha, answer);
                        rows.incrementAndGet();
                    }
                },
                seal.value("sealed_from"),
                seal.value("sealed_to"));
        return new SealDigest(rows.get(), sha.digest());
    }

    String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    private static void add(MessageDigest sha, ResultSet row) throws SQLException {
        var columns = row.getMetaData().getColumnCount();
        for (int column = 1; column <= columns; column++) {
            sha.update(text(row, column));
            sha.update(COLUMN_ENDS);
        }
        sha.update(ROW_ENDS);
    }

    private static byte[] text(ResultSet row, int column) throws SQLException {
        var value = row.getObject(column);
        if (value == null) {
            return new byte[0];
        }
        var text = value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : row.getString(column);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
