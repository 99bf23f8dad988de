package io.jinliu.payment.merchant;

import java.net.InetAddress;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A request as it came and what it claims, not believed yet.
 *
 * @param appNo whose app it claims to be
 * @param timestamp seconds since 1970, as the header writes them
 * @param target path and query as they were sent
 * @param from the visitor's address as the gateway tells it
 */
public record SignedRequest(
        long appNo,
        String timestamp,
        String nonce,
        byte[] signature,
        String method,
        String target,
        byte[] body,
        InetAddress from) {

    /** What is signed: method, target, timestamp, nonce and the body's digest, each ended by a line break. */
    String base() {
        return "%s\n%s\n%s\n%s\n%s\n".formatted(method, target, timestamp, nonce, digest());
    }

    private String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
