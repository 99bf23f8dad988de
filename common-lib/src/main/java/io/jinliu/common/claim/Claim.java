package io.jinliu.common.claim;

import io.jinliu.common.id.Slot;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** What is claimed: one caller's key at one endpoint, with what the body was, and the query. The hashes keep the row small. */
record Claim(Slot slot, byte[] key, byte[] body) {

    static Claim of(String caller, String endpoint, String key, byte[] body) {
        var name = String.join("\n", caller, endpoint, key).getBytes(StandardCharsets.UTF_8);
        return new Claim(Slot.ofOwner(caller), sha256(name), sha256(body));
    }

    /** The same key with another query is another request, as with another body. */
    Claim about(String query) {
        var said = (query + "\n").getBytes(StandardCharsets.UTF_8);
        var all = Arrays.copyOf(said, said.length + body.length);
        System.arraycopy(body, 0, all, said.length, body.length);
        return new Claim(slot, key, sha256(all));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
