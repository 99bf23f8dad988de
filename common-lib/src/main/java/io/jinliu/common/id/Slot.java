package io.jinliu.common.id;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Where something lives: 0–1023, the first 10 bits of SHA-256 of its owner's id. The last 10 bits of every number are
 * its slot, so a row is found by its owner or by its number alone.
 */
public record Slot(int value) implements Comparable<Slot> {

    public static final int COUNT = 1024;
    static final int BITS = 10;

    public Slot {
        if (value < 0 || value >= COUNT) {
            throw new IllegalArgumentException("No slot " + value);
        }
    }

    /** The slot of an owner: a buyer's or merchant's id, a SKU's id. */
    public static Slot ofOwner(String id) {
        var hash = sha256(id);
        return new Slot((hash[0] & 0xFF) << 2 | (hash[1] & 0xFF) >> 6);
    }

    public static Slot ofNumber(long number) {
        return new Slot((int) (number & (COUNT - 1)));
    }

    public int database(int databases) {
        return value % databases;
    }

    public int table(int databases, int tables) {
        return value / databases % tables;
    }

    @Override
    public int compareTo(Slot other) {
        return Integer.compare(value, other.value);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
