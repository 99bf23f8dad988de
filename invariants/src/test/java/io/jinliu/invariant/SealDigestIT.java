package io.jinliu.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.platform.engine.TestEngines;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rule of the seals, computed a second time by the database itself. */
class SealDigestIT {

    private static final String BY_THE_DATABASE = """
            SELECT SHA2(CONCAT(REPEAT(0x00, 32),
                   '7', 0x1F, '5', 0x1F, '2026-01-01 00:00:01.500000', 0x1F, 'abcd', 0x1F, '', 0x1F, '茶', 0x1F, 0x1E,
                   '8', 0x1F, '5', 0x1F, '2026-01-01 00:00:02', 0x1F, 'ff00', 0x1F, 'x', 0x1F, 'tea', 0x1F, 0x1E), 256)
            """;

    @Test
    void digests_rows_in_their_order_with_bytes_as_hex_and_nothing_as_nothing() throws SQLException {
        var given = TestEngines.databases("seal", 1);
        var url = given.urls().getFirst();
        var user = given.owner();
        try (var connection = DriverManager.getConnection(url + "?sslMode=DISABLED", user.name(), user.password());
                var statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TABLE kept (id BIGINT, slot SMALLINT, written_at DATETIME(6), hash BINARY(2),
                                       reason VARCHAR(9), name VARCHAR(9) CHARACTER SET utf8mb4)
                    """);
            statement.execute("""
                    INSERT INTO kept VALUES (8, 5, '2026-01-01 00:00:02', 0xFF00, 'x', 'tea'),
                        (7, 5, '2026-01-01 00:00:01.5', 0xABCD, NULL, '茶'), (9, 5, '2026-01-01 00:00:09', 0, '', '')
                    """);
            try (var reader = Database.open("seal", url, user);
                    var expected = statement.executeQuery(BY_THE_DATABASE)) {
                expected.next();
                assertThat(digest(reader)).isEqualTo(expected.getString(1));
            }
        }
    }

    private static String digest(Database reader) {
        var interval = Map.<String, Object>of(
                "sealed_from", LocalDateTime.of(2026, 1, 1, 0, 0), "sealed_to", LocalDateTime.of(2026, 1, 1, 0, 0, 5));
        return SealDigest.of(reader, "kept", new Row(reader.place(""), Map.copyOf(interval)), new byte[32])
                .hex();
    }
}
