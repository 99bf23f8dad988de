package io.jinliu.bench.ground;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.atomic.AtomicLong;

/** Slots and numbers as the services make them (docs/architecture.md), for rows that a ceiling writes itself. */
public final class Slots {

    public static final int DATABASES = 2;
    static final int TABLES = 2;

    private static final int BITS = 10;
    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime());

    private Slots() {}

    /** The first ten bits of the name's SHA-256. */
    public static int of(String owner) {
        var hash = sha256(owner.getBytes(StandardCharsets.UTF_8));
        return ((hash[0] & 0xff) << 2) | ((hash[1] & 0xff) >> 6);
    }

    public static int database(int slot) {
        return slot % DATABASES;
    }

    public static int table(int slot) {
        return slot / DATABASES % TABLES;
    }

    /** A number nobody else has, in the slot; as large as a real one. */
    public static long number(int slot) {
        return ((NUMBERS.incrementAndGet() << BITS) & Long.MAX_VALUE) | slot;
    }

    public static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
