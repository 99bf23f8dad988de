package io.jinliu.tools;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Base64;

/** SHA256withRSA, which all three channels use. */
final class Rsa {

    private static final String ALGORITHM = "SHA256withRSA";

    private Rsa() {}

    static String sign(byte[] text, PrivateKey key) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(text);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (InvalidKeyException | SignatureException unfit) {
            throw new NotUsable("This key cannot sign with " + ALGORITHM);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, broken);
        }
    }

    /** False for any signature that is not the key's, however malformed. */
    static boolean verify(byte[] text, String signed, PublicKey key) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(text);
            return signature.verify(Base64.getDecoder().decode(signed));
        } catch (IllegalArgumentException | SignatureException malformed) {
            return false;
        } catch (InvalidKeyException unfit) {
            throw new NotUsable("This key cannot verify " + ALGORITHM);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, broken);
        }
    }
}
