package io.jinliu.payment.wechat;

import io.jinliu.payment.security.RawCallback;
import io.jinliu.payment.security.SigningKey;
import io.jinliu.payment.wechat.WechatCredential.KeyFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Prints notices under a WeChat key of our own, true or not. */
final class WechatPress {

    static final String SERIAL = "PUB_KEY_ID_1";
    static final String API_V3_KEY = "0123456789abcdefghijklmnopqrstuv";
    static final String NONCE = "0123456789ab";

    private final SigningKey key;
    private final String serial;

    WechatPress() {
        this(SERIAL);
    }

    WechatPress(String serial) {
        this(serial, new SigningKey());
    }

    private WechatPress(String serial, SigningKey key) {
        this.serial = serial;
        this.key = key;
    }

    /** Signs as WeChat does whose merchants know it by its platform certificate. */
    static WechatPress certified() {
        var key = SigningKey.certified();
        return new WechatPress(key.serial(), key);
    }

    KeyFile keyFile() {
        return new KeyFile(serial, key.file());
    }

    WechatCredential credential() {
        return settings().own();
    }

    WechatSettings settings() {
        return new WechatSettings(
                URI.create("http://127.0.0.1:9"),
                "1900000001",
                "wx0001",
                "SERIAL",
                Path.of("no-such-file"),
                API_V3_KEY,
                serial,
                key.file(),
                null,
                null,
                URI.create("http://127.0.0.1:9/callbacks/wechat/default"),
                "default",
                Map.of(),
                Duration.ofSeconds(1),
                Duration.ofSeconds(5));
    }

    RawCallback about(String event, String content, Instant at) {
        return signed(serial, envelope(event, encrypted(content), NONCE, "transaction"), at);
    }

    static String envelope(String event, String ciphertext, String nonce, String associated) {
        return """
                {"id":"1","event_type":"%s","resource_type":"encrypt-resource","resource":{"algorithm":"AEAD_AES_256_GCM",\
                "ciphertext":"%s","nonce":"%s","associated_data":"%s","original_type":"transaction"}}""".formatted(event, ciphertext, nonce, associated);
    }

    RawCallback signed(String body, Instant at) {
        return signed(serial, body, at);
    }

    RawCallback signed(String serial, String body, Instant at) {
        var timestamp = Long.toString(at.getEpochSecond());
        var message = timestamp + "\nnonce\n" + body + "\n";
        return new RawCallback(
                Map.of(
                        "Wechatpay-Serial",
                        serial,
                        "Wechatpay-Timestamp",
                        timestamp,
                        "Wechatpay-Nonce",
                        "nonce",
                        "Wechatpay-Signature",
                        key.sign(message.getBytes(StandardCharsets.UTF_8))),
                body.getBytes(StandardCharsets.UTF_8));
    }

    static String encrypted(String content) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(API_V3_KEY.getBytes(StandardCharsets.US_ASCII), "AES"),
                    new GCMParameterSpec(128, NONCE.getBytes(StandardCharsets.US_ASCII)));
            cipher.updateAAD("transaction".getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(cipher.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
