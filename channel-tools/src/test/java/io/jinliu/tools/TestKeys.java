package io.jinliu.tools;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;

/** A pair of keys made for this run, in every form it is handed out. */
final class TestKeys {

    static final KeyPair PAIR = made();

    /** In front of PKCS#1 in PKCS#8 and in SubjectPublicKeyInfo, of 2048 bits. */
    private static final int PRIVATE_PREFIX = 26;

    private static final int PUBLIC_PREFIX = 24;

    private TestKeys() {}

    static KeyPair made() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static String pkcs8() {
        return pem("PRIVATE KEY", PAIR.getPrivate().getEncoded());
    }

    static String pkcs1() {
        var der = PAIR.getPrivate().getEncoded();
        return pem("RSA PRIVATE KEY", Arrays.copyOfRange(der, PRIVATE_PREFIX, der.length));
    }

    static String bare() {
        return Base64.getEncoder().encodeToString(PAIR.getPrivate().getEncoded());
    }

    static String publicPem() {
        return pem("PUBLIC KEY", PAIR.getPublic().getEncoded());
    }

    static String publicPkcs1() {
        var der = PAIR.getPublic().getEncoded();
        return pem("RSA PUBLIC KEY", Arrays.copyOfRange(der, PUBLIC_PREFIX, der.length));
    }

    static String publicBare() {
        return Base64.getEncoder().encodeToString(PAIR.getPublic().getEncoded());
    }

    static String pem(String kind, byte[] der) {
        var lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(der);
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, lines, kind);
    }
}
