package io.jinliu.simulator.wire;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** SHA256withRSA, the signature of both channels (Alipay calls it RSA2). */
public final class Rsa {

    private static final String ALGORITHM = "SHA256withRSA";

    private Rsa() {}

    public static String sign(byte[] message, PrivateKey key) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(message);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Cannot sign", broken);
        }
    }

    /** False for any signature that is not the key's, however malformed. */
    public static boolean verify(byte[] message, String signed, PublicKey key) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(Base64.getDecoder().decode(signed));
        } catch (IllegalArgumentException | SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Cannot verify", broken);
        }
    }

    /** A signature that looks right and is not: one byte differs. */
    public static String spoil(String signed) {
        var bytes = Base64.getDecoder().decode(signed);
        bytes[bytes.length / 2] ^= 1;
        return Base64.getEncoder().encodeToString(bytes);
    }

    public static PublicKey publicOf(PrivateKey key) {
        if (!(key instanceof RSAPrivateCrtKey crt)) {
            throw new IllegalArgumentException("Not an RSA key with its public exponent");
        }
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(crt.getModulus(), crt.getPublicExponent()));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Cannot derive the public key", broken);
        }
    }
}
