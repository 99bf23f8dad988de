package io.jinliu.payment.unionpay;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;

/** ACP 5.1.0, signMethod 01: not the text is signed but the hexadecimal form of its SHA-256. */
final class UnionpaySignature {

    private static final String ALGORITHM = "SHA256withRSA";

    private UnionpaySignature() {}

    static String sign(PrivateKey key, String text) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(digest(text));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException ourOwnKey) {
            throw new IllegalStateException("A request cannot be signed", ourOwnKey);
        }
    }

    static boolean verifies(PublicKey key, String text, String claimed) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(digest(text));
            return signature.verify(Base64.getDecoder().decode(claimed));
        } catch (GeneralSecurityException | IllegalArgumentException noSignature) {
            return false;
        }
    }

    /** Lower case; the bytes of the letters, not of the number. */
    static byte[] digest(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).getBytes(StandardCharsets.US_ASCII);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
