package io.jinliu.payment.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs a delivery as Standard Webhooks has it: {@code v1,} and base64 of HMAC-SHA256 over {@code id.timestamp.body}.
 *
 * @param timestamp seconds since 1970
 */
record WebhookSignature(String id, long timestamp, String body) {

    static final String PREFIX = "whsec_";

    /** One signature per secret, parted by a space: whoever knows any of them can check. */
    String header(List<String> secrets) {
        return secrets.stream().map(secret -> "v1," + sign(secret)).collect(Collectors.joining(" "));
    }

    /** Lower-case hex of SHA-256 over the body, by which a merchant sees whether he got the same bytes. */
    String bodyDigest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body.getBytes(UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private String sign(String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            var key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            var base = "%s.%d.%s".formatted(id, timestamp, body);
            return Base64.getEncoder().encodeToString(mac.doFinal(base.getBytes(UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
