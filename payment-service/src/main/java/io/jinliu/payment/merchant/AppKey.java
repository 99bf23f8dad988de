package io.jinliu.payment.merchant;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an app's signatures are checked with. */
public sealed interface AppKey {

    /** Whether the bytes sign the text; whatever is wrong with them is a no. */
    boolean signed(String text, byte[] signature);

    /** The name outsiders know the algorithm by; it is stored. */
    default String algorithm() {
        return getClass().getSimpleName().toUpperCase(Locale.ROOT);
    }

    /** @param publicKey X.509, base64 without line breaks */
    record Rsa(String publicKey) implements AppKey {

        private static final int SHORTEST = 2048;
        private static final int LONGEST = 8192;

        /**
         * Reads PEM or bare base64.
         *
         * @throws UnusableKey if it is no RSA key of 2048 to 8192 bits
         */
        public static Rsa parse(String text) {
            var bare = text.replaceAll("-----(BEGIN|END) PUBLIC KEY-----|\\s", "");
            try {
                if (key(bare) instanceof RSAPublicKey rsa
                        && rsa.getModulus().bitLength() >= SHORTEST
                        && rsa.getModulus().bitLength() <= LONGEST) {
                    return new Rsa(bare);
                }
            } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
                throw new UnusableKey("This is not an X.509 public key");
            }
            throw new UnusableKey("An RSA key has %d to %d bits".formatted(SHORTEST, LONGEST));
        }

        @Override
        public boolean signed(String text, byte[] signature) {
            try {
                var check = Signature.getInstance("SHA256withRSA");
                check.initVerify(key(publicKey));
                check.update(text.getBytes(UTF_8));
                return check.verify(signature);
            } catch (GeneralSecurityException malformed) {
                return false;
            }
        }

        private static PublicKey key(String base64) throws GeneralSecurityException {
            return KeyFactory.getInstance("RSA")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
        }
    }

    /** @param secret {@code appsec_} and base64 of the key's bytes */
    record Hmac(String secret) implements AppKey {

        static final String PREFIX = "appsec_";

        @Override
        public boolean signed(String text, byte[] signature) {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                var key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                return MessageDigest.isEqual(mac.doFinal(text.getBytes(UTF_8)), signature);
            } catch (GeneralSecurityException everyJdkHasIt) {
                throw new IllegalStateException(everyJdkHasIt);
            }
        }

        /** Never in a log. */
        @Override
        public String toString() {
            return "Hmac[***]";
        }
    }
}
