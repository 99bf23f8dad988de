package io.jinliu.reshard;

import io.jinliu.common.sharding.DeclaredTable;
import io.jinliu.reshard.Side.Place;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** One slot of one table: what lay there goes, what comes is added, and both are seen at once or never. */
final class SlotCopy {

    private static final int BATCH = 500;

    private final int slot;
    private final Place home;
    private final Connection connection;
    private @Nullable PreparedStatement insert;
    private int waiting;

    SlotCopy(DeclaredTable table, int slot, Side to, Databases fresh) throws SQLException {
        this.slot = slot;
        this.home = to.home(table, slot);
        this.connection = fresh.connection(home.database());
        connection.setAutoCommit(false);
        try (var delete = connection.createStatement()) {
            delete.executeUpdate(
                    "DELETE FROM " + home.table() + (slot == Contents.WHOLE ? "" : " WHERE slot = " + slot));
        }
    }

    int slot() {
        return slot;
    }

    void put(ResultSet row) throws SQLException {
        var columns = row.getMetaData();
        if (insert == null) {
            insert = connection.prepareStatement(insertInto(home.table(), row));
        }
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            if (Fingerprint.isBinary(columns.getColumnType(column))) {
                insert.setBytes(column, row.getBytes(column));
            } else {
                insert.setString(column, row.getString(column));
            }
        }
        insert.addBatch();
        if (++waiting == BATCH) {
            insert.executeBatch();
            waiting = 0;
        }
    }

    void finish() throws SQLException {
        if (insert != null) {
            insert.executeBatch();
            insert.close();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static String insertInto(String table, ResultSet row) throws SQLException {
        var names = new ArrayList<String>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            names.add(row.getMetaData().getColumnName(column));
        }
        return "INSERT INTO %s (%s) VALUES (%s)"
                .formatted(table, String.join(", ", names), String.join(", ", Collections.nCopies(names.size(), "?")));
    }
}
