package io.jinliu.simulator.wire;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.IllegalBlockSizeException;

/** RSA with OAEP over SHA-1, as WeChat Pay writes what only the receiver may read. */
public final class Oaep {

    private static final String ALGORITHM = "RSA/ECB/OAEPWithSHA-1AndMGF1Padding";

    private Oaep() {}

    public static String encrypt(String text, PublicKey key) {
        try {
            var cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return Base64.getEncoder().encodeToString(cipher.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Cannot encrypt", broken);
        }
    }

    /** Empty for whatever was not encrypted for this key. */
    public static Optional<String> decrypt(String encrypted, PrivateKey key) {
        try {
            var cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(Cipher.DECRYPT_MODE, key);
            var text = cipher.doFinal(Base64.getDecoder().decode(encrypted));
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | BadPaddingException | IllegalBlockSizeException unreadable) {
            return Optional.empty();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Cannot decrypt", broken);
        }
    }
}
