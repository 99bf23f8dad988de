package io.jinliu.payment.wechat;

import com.wechat.pay.java.core.cipher.AeadAesCipher;
import com.wechat.pay.java.core.cipher.AeadCipher;
import com.wechat.pay.java.core.exception.DecryptionException;
import io.jinliu.payment.security.CallbackRefused;
import io.jinliu.payment.security.CallbackRefused.Reason;
import io.jinliu.payment.wechat.Envelope.Resource;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Opens notifications: strict JSON outside, AEAD_AES_256_GCM inside, strict JSON again. */
final class WechatLetter {

    private static final String ALGORITHM = "AEAD_AES_256_GCM";
    private static final int NONCE_BYTES = 12;
    private static final int DEEPEST = 20;

    private final AeadCipher cipher;
    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    WechatLetter(String apiV3Key) {
        this.cipher = new AeadAesCipher(apiV3Key.getBytes(StandardCharsets.US_ASCII));
    }

    Envelope envelope(String text) {
        return read(text, Envelope.class);
    }

    /** What was sealed in it, as one JSON object with no field twice. */
    ObjectNode content(Envelope envelope) {
        var resource = present(envelope.resource(), "resource");
        if (!ALGORITHM.equals(resource.algorithm())) {
            throw new CallbackRefused(Reason.UNREADABLE, "Not encrypted with " + ALGORITHM);
        }
        return read(decrypted(resource), ObjectNode.class);
    }

    /** The same as the SDK's model; words it does not know are absent. */
    <T> T as(Class<T> model, ObjectNode content) {
        try {
            return json.treeToValue(content, model);
        } catch (JacksonException otherwise) {
            throw new CallbackRefused(Reason.UNREADABLE, "The content is not what the contract says");
        }
    }

    private String decrypted(Resource resource) {
        var nonce = bytes(present(resource.nonce(), "nonce"));
        if (nonce.length != NONCE_BYTES) {
            throw new CallbackRefused(Reason.UNREADABLE, "A nonce of %d bytes".formatted(nonce.length));
        }
        var associated = bytes(Optional.ofNullable(resource.associatedData()).orElse(""));
        try {
            return cipher.decrypt(associated, nonce, base64(present(resource.ciphertext(), "ciphertext")));
        } catch (DecryptionException changed) {
            throw new CallbackRefused(Reason.UNREADABLE, "The content does not decrypt");
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return present(json.readValue(text, type), "content");
        } catch (JacksonException malformed) {
            throw new CallbackRefused(Reason.UNREADABLE, "This is not the JSON we expect");
        }
    }

    private static <T> T present(@Nullable T value, String name) {
        return Optional.ofNullable(value).orElseThrow(() -> new CallbackRefused(Reason.UNREADABLE, "No " + name));
    }

    private static byte[] base64(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException noBase64) {
            throw new CallbackRefused(Reason.UNREADABLE, "The ciphertext is no base64");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
