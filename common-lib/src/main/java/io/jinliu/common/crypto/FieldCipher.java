package io.jinliu.common.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts personal data for storage: AES-256-GCM, written as {@code keyId:base64(nonce, ciphertext, tag)}.
 *
 * <p>The context (say {@code order.mobile:4711}) is bound to the text, so a value copied into another row does not
 * decrypt there. Equality is searched by {@link #index}, a keyed hash; nothing else can be searched.
 */
public final class FieldCipher {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Map<String, SecretKey> keys;
    private final String active;
    private final SecretKey blind;
    private final SecureRandom random;

    FieldCipher(Map<String, SecretKey> keys, String active, SecretKey blind, SecureRandom random) {
        this.keys = Map.copyOf(keys);
        this.active = active;
        this.blind = blind;
        this.random = random;
    }

    static SecretKey aes(byte[] key) {
        return new SecretKeySpec(key, "AES");
    }

    static SecretKey hmac(byte[] key) {
        return new SecretKeySpec(key, "HmacSHA256");
    }

    public String encrypt(String plain, String context) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var sealed = crypt(Cipher.ENCRYPT_MODE, active, nonce, context, plain.getBytes(StandardCharsets.UTF_8));
        var bytes = ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed);
        return active + ":" + Base64.getEncoder().encodeToString(bytes.array());
    }

    /** @throws IllegalStateException if the text was changed, belongs to another context, or its key is gone */
    public String decrypt(String encrypted, String context) {
        var colon = encrypted.indexOf(':');
        var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(encrypted.substring(colon + 1)));
        var nonce = new byte[NONCE];
        bytes.get(nonce);
        var sealed = new byte[bytes.remaining()];
        bytes.get(sealed);
        var plain = crypt(Cipher.DECRYPT_MODE, encrypted.substring(0, colon), nonce, context, sealed);
        return new String(plain, StandardCharsets.UTF_8);
    }

    /** The same text gives the same 32 bytes, and only who has the key can make them. */
    public byte[] index(String plain) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(blind);
            return mac.doFinal(plain.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private byte[] crypt(int mode, String keyId, byte[] nonce, String context, byte[] input) {
        var key = keys.get(keyId);
        if (key == null) {
            throw new IllegalStateException("No field key " + keyId);
        }
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("A field of " + context + " cannot be read or written", broken);
        }
    }
}
