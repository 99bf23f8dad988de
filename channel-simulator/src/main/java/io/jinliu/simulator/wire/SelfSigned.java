package io.jinliu.simulator.wire;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;

/**
 * X.509 certificates that their own key signed, so that whoever trusts one as a root trusts its owner. The same key and
 * name always give the same bytes.
 */
public final class SelfSigned {

    private static final String SHA256_WITH_RSA = "2A864886F70D01010B";
    private static final String COMMON_NAME_ID = "550403";
    private static final String BASIC_CONSTRAINTS = "551D13";
    private static final String NOT_BEFORE = "200101000000Z";
    private static final String NOT_AFTER = "491231235959Z";
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    private SelfSigned() {}

    /**
     * X.509 version 3, as PEM with a line break at its end.
     *
     * @param serialBytes how long its serial number is; it follows from the key
     */
    public static String pem(PrivateKey key, String commonName, int serialBytes) {
        return "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
                .formatted(LINES.encodeToString(encoded(key, commonName, serialBytes)));
    }

    /** The serial number that a certificate of the key has. */
    public static BigInteger serial(PublicKey key, int serialBytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
            return new BigInteger(1, Arrays.copyOf(digest, serialBytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    private static byte[] encoded(PrivateKey key, String commonName, int serialBytes) {
        var publicKey = Rsa.publicOf(key);
        var content = content(publicKey, commonName, serial(publicKey, serialBytes));
        var signature = Base64.getDecoder().decode(Rsa.sign(content, key));
        return Der.sequence(content, algorithm(), Der.bits(signature));
    }

    private static byte[] content(PublicKey key, String commonName, BigInteger serial) {
        return Der.sequence(
                Der.of(Der.EXPLICIT_0, Der.integer(BigInteger.TWO)), // means version 3
                Der.integer(serial),
                algorithm(),
                name(commonName),
                Der.sequence(Der.time(NOT_BEFORE), Der.time(NOT_AFTER)),
                name(commonName),
                key.getEncoded(),
                Der.of(Der.EXPLICIT_3, Der.sequence(authority())));
    }

    private static byte[] algorithm() {
        return Der.sequence(Der.oid(SHA256_WITH_RSA), Der.nothing());
    }

    private static byte[] name(String commonName) {
        return Der.sequence(Der.of(Der.SET, Der.sequence(Der.oid(COMMON_NAME_ID), Der.text(commonName))));
    }

    /** The JDK takes nothing as a root that does not call itself an authority. */
    private static byte[] authority() {
        var isAuthority = Der.sequence(Der.yes());
        return Der.sequence(Der.oid(BASIC_CONSTRAINTS), Der.yes(), Der.of(Der.OCTETS, isAuthority));
    }
}
