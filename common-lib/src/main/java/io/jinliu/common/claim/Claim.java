package io.jinliu.common.claim;

import io.jinliu.common.id.Slot;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What is claimed: one caller's key at one endpoint, with what the body was. The hashes keep the row small and exact. */
record Claim(Slot slot, byte[] key, byte[] body) {

    static Claim of(String caller, String endpoint, String key, byte[] body) {
        var name = String.join("\n", caller, endpoint, key).getBytes(StandardCharsets.UTF_8);
        return new Claim(Slot.ofOwner(caller), sha256(name), sha256(body));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
