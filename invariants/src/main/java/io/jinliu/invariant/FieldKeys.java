package io.jinliu.invariant;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The live keys for encrypted fields: {@code keyId:base64(12 bytes of nonce, ciphertext, 16 bytes of tag)}, AES-256-GCM. */
record FieldKeys(Map<String, byte[]> keys) {

    private static final Set<String> NO_KEY_ID = Set.of("active", "blind");
    private static final int NONCE = 12;

    static FieldKeys read(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            var properties = new Properties();
            properties.load(reader);
            return new FieldKeys(properties.stringPropertyNames().stream()
                    .filter(name -> !NO_KEY_ID.contains(name))
                    .collect(Collectors.toMap(
                            name -> name, name -> Base64.getDecoder().decode(properties.getProperty(name)))));
        } catch (IOException away) {
            throw new CannotLook("The field keys %s cannot be read".formatted(file), away);
        }
    }

    /** The key a text names; empty when it names none that lives. */
    Optional<String> keyOf(String encrypted) {
        var colon = encrypted.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : Optional.of(encrypted.substring(0, colon)).filter(keys::containsKey);
    }

    /** Empty when it was changed, moved from another row, or its key is gone. */
    Optional<String> open(String encrypted, String context) {
        return keyOf(encrypted).flatMap(keyId -> {
            try {
                return Optional.of(decrypt(keyId, encrypted.substring(keyId.length() + 1), context));
            } catch (GeneralSecurityException | IllegalArgumentException broken) {
                return Optional.empty();
            }
        });
    }

    private String decrypt(String keyId, String base64, String context) throws GeneralSecurityException {
        var bytes = Base64.getDecoder().decode(base64);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        var nonce = Arrays.copyOf(bytes, NONCE);
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(keys.get(keyId), "AES"), new GCMParameterSpec(128, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        var from = Math.min(NONCE, bytes.length);
        return new String(cipher.doFinal(bytes, from, bytes.length - from), StandardCharsets.UTF_8);
    }
}
