package io.jinliu.simulator.wechat;

import io.jinliu.simulator.wire.Request;
import io.jinliu.simulator.wire.Rsa;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The merchant's signature over one request, read from its {@code Authorization} header. */
record Authorization(String merchantId, String nonce, String timestamp, String serial, String signature) {

    private static final String SCHEME = "WECHATPAY2-SHA256-RSA2048 ";
    private static final Pattern FIELD = Pattern.compile("([a-z_]+)=\"([^\"]*)\"");

    static Optional<Authorization> of(Request request) {
        return request.header("Authorization")
                .filter(value -> value.startsWith(SCHEME))
                .flatMap(value -> read(value.substring(SCHEME.length())));
    }

    private static Optional<Authorization> read(String token) {
        Map<String, String> fields = new HashMap<>();
        FIELD.matcher(token).results().forEach(found -> fields.put(found.group(1), found.group(2)));
        var complete = new Authorization(
                fields.getOrDefault("mchid", ""),
                fields.getOrDefault("nonce_str", ""),
                fields.getOrDefault("timestamp", ""),
                fields.getOrDefault("serial_no", ""),
                fields.getOrDefault("signature", ""));
        return complete.nonce.isEmpty() ? Optional.empty() : Optional.of(complete);
    }

    Optional<Instant> signedAt() {
        try {
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(timestamp)));
        } catch (NumberFormatException | DateTimeException notATime) {
            return Optional.empty();
        }
    }

    boolean signs(Request request, PublicKey key) {
        var message = new ByteArrayOutputStream();
        var head = request.method() + "\n" + request.target() + "\n" + timestamp + "\n" + nonce + "\n";
        message.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        message.writeBytes(request.body());
        message.write('\n');
        return Rsa.verify(message.toByteArray(), signature, key);
    }
}
