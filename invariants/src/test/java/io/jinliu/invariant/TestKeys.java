package io.jinliu.invariant;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts a field as the services do, under the one key of a file it writes. */
final class TestKeys {

    private static final byte[] KEY = "an example key of 32 bytes, sirs".getBytes(StandardCharsets.US_ASCII);

    private long nonce;

    static Path write(Path file) throws IOException {
        var text = Base64.getEncoder().encodeToString(KEY);
        return Files.writeString(file, "active=k1\nk1=%s\nblind=%s\n".formatted(text, text));
    }

    String encrypt(String plain, String context) {
        var bytes = ByteBuffer.allocate(12).putLong(++nonce).array();
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(KEY, "AES"), new GCMParameterSpec(128, bytes));
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            var text = cipher.doFinal(plain.getBytes(StandardCharsets.UTF_8));
            var all = ByteBuffer.allocate(12 + text.length).put(bytes).put(text).array();
            return "k1:" + Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException everyJdkCan) {
            throw new IllegalStateException(everyJdkCan);
        }
    }
}
