package io.jinliu.simulator.server;

import io.jinliu.simulator.wire.Rsa;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** RSA keys as text: PKCS#8 for private ones, X.509 for public ones. */
final class Pem {

    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    private Pem() {}

    static String newPrivate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return text("PRIVATE KEY", generator.generateKeyPair().getPrivate().getEncoded());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Cannot make a key", broken);
        }
    }

    static String publicOf(PrivateKey key) {
        return text("PUBLIC KEY", Rsa.publicOf(key).getEncoded());
    }

    static PrivateKey readPrivate(String pem) {
        var body = pem.lines().filter(line -> !line.startsWith("-----")).reduce("", String::concat);
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Not a PKCS#8 key", broken);
        }
    }

    static String text(PrivateKey key) {
        return text("PRIVATE KEY", key.getEncoded());
    }

    private static String text(String what, byte[] key) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, LINES.encodeToString(key), what);
    }
}
