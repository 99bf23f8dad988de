package io.jinliu.reshard;

import io.jinliu.common.sharding.DeclaredTable;
import io.jinliu.common.sharding.DeclaredTable.Kind;
import io.jinliu.common.sharding.Schema;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collections;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows for every table a service declares, in many slots: any values that its constraints allow, decided by a seed. */
record Filling(Schema schema, Side side, Databases databases, Random random) {

    private static final int ROWS = 2;

    /** Parts of a sum that a CHECK wants to come out even. */
    private static final Set<String> NOUGHT = Set.of("on_hand", "reserved");

    void fill() throws SQLException {
        for (int database = 0; database < side.databases(); database++) {
            databases.connection(database).setAutoCommit(false);
        }
        for (var table : schema.tables()) {
            for (int slot = random.nextInt(8); slot < 1024; slot += 1 + random.nextInt(60)) {
                fill(table, slot);
            }
        }
        for (int database = 0; database < side.databases(); database++) {
            databases.connection(database).setAutoCommit(true); // commits
        }
    }

    private void fill(DeclaredTable table, int slot) throws SQLException {
        var home = side.home(table, slot);
        if (table.name().equals("number_worker")) {
            databases.run(
                    0, "UPDATE number_worker SET reserved_until = reserved_until + 77 WHERE worker = " + slot % 64);
            return;
        }
        var connection = databases.connection(home.database());
        var columns = columns(connection, home.table());
        try (var insert = connection.prepareStatement("INSERT INTO %s VALUES (%s)"
                .formatted(home.table(), String.join(", ", Collections.nCopies(columns.getColumnCount(), "?"))))) {
            for (int row = 0; row < ROWS; row++) {
                set(insert, columns, table.kind() == Kind.SINGLE ? 0 : slot);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static ResultSetMetaData columns(Connection connection, String table) throws SQLException {
        return connection.prepareStatement("SELECT * FROM " + table).getMetaData();
    }

    private void set(PreparedStatement insert, ResultSetMetaData columns, int slot) throws SQLException {
        var number = random.nextLong(1, Long.MAX_VALUE);
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            var name = columns.getColumnName(column);
            if (name.equals("slot")) {
                insert.setInt(column, slot);
            } else if (columns.isNullable(column) == ResultSetMetaData.columnNullable && random.nextInt(4) == 0) {
                insert.setNull(column, Types.NULL);
            } else if (NOUGHT.contains(name)) {
                insert.setInt(column, 0);
            } else {
                set(insert, column, columns, number);
            }
        }
    }

    private void set(PreparedStatement insert, int column, ResultSetMetaData columns, long number) throws SQLException {
        var size = columns.getPrecision(column);
        switch (columns.getColumnType(column)) {
            case Types.BIGINT -> insert.setLong(column, number);
            case Types.INTEGER, Types.SMALLINT, Types.TINYINT, Types.BIT, Types.BOOLEAN ->
                insert.setLong(column, 1 + number % 99);
            case Types.TIMESTAMP ->
                insert.setString(column, "2026-03-%02d 12:00:00.%06d".formatted(1 + number % 28, number % 1_000_000));
            case Types.DATE -> insert.setString(column, "2026-03-%02d".formatted(1 + number % 28));
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB ->
                insert.setBytes(column, bytes(Math.min(size, 60)));
            default -> insert.setString(column, text(Math.min(size, 60)));
        }
    }

    private byte[] bytes(int size) {
        var bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }

    private String text(int size) {
        return IntStream.range(0, size)
                .mapToObj(_ -> String.valueOf((char) ('!' + random.nextInt(90))))
                .collect(Collectors.joining());
    }
}
