package io.jinliu.reshard;

import io.jinliu.common.sharding.DeclaredTable;
import io.jinliu.reshard.Side.Place;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;

/**
 * The first link of the chain of each new append-only table: number 0, no rows, tied to the last seal of the table its rows
 * came from. The ordinary job seals the rows behind it.
 */
record Origins(DeclaredTable table, Side from, Databases old, Side to, Databases fresh) {

    private static final String LAST = "SELECT digest FROM seal WHERE sealed_table = ? ORDER BY n DESC LIMIT 1";
    private static final String INSERT = """
            REPLACE INTO seal (slot, sealed_table, n, sealed_from, sealed_to, row_count, previous, digest)
            VALUES (0, ?, 0, '2000-01-01', '2000-01-01', 0, ?, ?)
            """;

    void write() throws SQLException {
        for (var place : to.places(table).toList()) {
            write(place, last(predecessor(place)));
        }
    }

    /** Any slot that lies there tells where all of them lay. */
    private Place predecessor(Place place) {
        for (int slot = 0; ; slot++) {
            if (to.home(table, slot).equals(place)) {
                return from.home(table, slot);
            }
        }
    }

    private byte[] last(Place place) throws SQLException {
        try (var select = old.connection(place.database()).prepareStatement(LAST)) {
            select.setString(1, place.table());
            try (var seal = select.executeQuery()) {
                return seal.next() ? seal.getBytes(1) : new byte[32];
            }
        }
    }

    private void write(Place place, byte[] previous) throws SQLException {
        try (var insert = fresh.connection(place.database()).prepareStatement(INSERT)) {
            insert.setString(1, place.table());
            insert.setBytes(2, previous);
            insert.setBytes(3, sha256(previous));
            insert.executeUpdate();
        }
    }

    private static byte[] sha256(byte[] previous) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(previous);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
