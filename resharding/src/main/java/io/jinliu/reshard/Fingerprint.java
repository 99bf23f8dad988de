package io.jinliu.reshard;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What a set of rows is known by: their number, and the sum of the SHA-256 of each in four words. A sum does not ask for
 * an order, so a table is read once as it lies.
 */
record Fingerprint(long rows, long first, long second, long third, long fourth) {

    static final Fingerprint NOTHING = new Fingerprint(0, 0, 0, 0, 0);

    private static final byte COLUMN_ENDS = 0x1F;
    private static final byte NO_VALUE = 0x00;

    static Fingerprint of(ResultSet row) throws SQLException {
        var sha = sha256();
        var columns = row.getMetaData();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            var text = isBinary(columns.getColumnType(column)) ? hex(row.getBytes(column)) : row.getString(column);
            if (text == null || row.wasNull()) {
                sha.update(NO_VALUE);
            } else {
                sha.update(text.getBytes(StandardCharsets.UTF_8));
            }
            sha.update(COLUMN_ENDS);
        }
        var words = ByteBuffer.wrap(sha.digest());
        return new Fingerprint(1, words.getLong(), words.getLong(), words.getLong(), words.getLong());
    }

    Fingerprint plus(Fingerprint other) {
        return new Fingerprint(
                rows + other.rows,
                first + other.first,
                second + other.second,
                third + other.third,
                fourth + other.fourth);
    }

    static boolean isBinary(int type) {
        return type == Types.BINARY || type == Types.VARBINARY || type == Types.LONGVARBINARY || type == Types.BLOB;
    }

    private static String hex(byte @Nullable [] bytes) {
        return bytes == null ? "" : HexFormat.of().formatHex(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
