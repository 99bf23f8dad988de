package io.jinliu.acceptance.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs requests as a merchant's app does, written from docs/domain/merchant-apps.md and not from our own code. */
record AppPen(String app, String secret) {

    Map<String, String> signed(String method, String target, String body, Instant at) {
        var timestamp = Long.toString(at.getEpochSecond());
        var nonce = UUID.randomUUID().toString();
        var headers = new LinkedHashMap<String, String>();
        headers.put("X-Jinliu-App", app);
        headers.put("X-Jinliu-Timestamp", timestamp);
        headers.put("X-Jinliu-Nonce", nonce);
        headers.put("X-Jinliu-Signature", signature(method, target, timestamp, nonce, body));
        return headers;
    }

    private String signature(String method, String target, String timestamp, String nonce, String body) {
        try {
            var digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body.getBytes(UTF_8)));
            var mac = Mac.getInstance("HmacSHA256");
            var key = Base64.getDecoder().decode(secret.substring("appsec_".length()));
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            var base = String.join("\n", method, target, timestamp, nonce, digest, "");
            return Base64.getEncoder().encodeToString(mac.doFinal(base.getBytes(UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
