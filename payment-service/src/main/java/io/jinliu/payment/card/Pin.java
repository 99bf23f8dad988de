package io.jinliu.payment.card;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What is kept of a card's PIN, and how often it was guessed at.
 *
 * @param salt of this card, as text
 * @param hash PBKDF2 over PIN and salt, in hexadecimal
 * @param wrong tries since the last right one or lock
 */
public record Pin(String salt, String hash, int wrong, Optional<Instant> lockedUntil) {

    private static final int ITERATIONS = 10_000;
    private static final int BITS = 256;
    private static final int TRIES = 5;
    private static final Duration LOCK = Duration.ofMinutes(30);

    static Pin of(String digits, String salt) {
        return new Pin(salt, hash(digits, salt), 0, Optional.empty());
    }

    /** Takes its milliseconds: not while a row is locked. */
    boolean matches(String digits) {
        return MessageDigest.isEqual(
                hash(digits, salt).getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }

    boolean locked(Instant now) {
        return lockedUntil.filter(now::isBefore).isPresent();
    }

    Pin tried(boolean right, Instant now) {
        if (right) {
            return new Pin(salt, hash, 0, Optional.empty());
        }
        return wrong + 1 < TRIES
                ? new Pin(salt, hash, wrong + 1, Optional.empty())
                : new Pin(salt, hash, 0, Optional.of(now.plus(LOCK)));
    }

    @Override
    public String toString() {
        return "pin";
    }

    private static String hash(String digits, String salt) {
        var spec = new PBEKeySpec(digits.toCharArray(), salt.getBytes(StandardCharsets.US_ASCII), ITERATIONS, BITS);
        try {
            var key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec);
            return HexFormat.of().formatHex(key.getEncoded());
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
