package io.jinliu.simulator.unionpay;

import io.jinliu.simulator.wire.Rsa;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;

/**
 * The gateway's certificate, which it sends along with every answer. It is signed by its own key, so a merchant who
 * trusts this certificate as its root trusts the gateway. The same key always gives the same bytes.
 */
public final class GatewayCertificate {

    /** UnionPay's own SDK believes nobody whose third name within the common name is another. */
    private static final String COMMON_NAME = "SIMULATOR@unionpay@中国银联股份有限公司@00000001";

    private static final String SHA256_WITH_RSA = "2A864886F70D01010B";
    private static final String COMMON_NAME_ID = "550403";
    private static final String BASIC_CONSTRAINTS = "551D13";
    private static final String NOT_BEFORE = "200101000000Z";
    private static final String NOT_AFTER = "491231235959Z";
    private static final int SERIAL_BYTES = 8;
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    private GatewayCertificate() {}

    /** X.509 version 3, as PEM with a line break at its end. */
    public static String pem(PrivateKey key) {
        return "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
                .formatted(LINES.encodeToString(encoded(key)));
    }

    private static byte[] encoded(PrivateKey key) {
        var content = content(Rsa.publicOf(key));
        var signature = Base64.getDecoder().decode(Rsa.sign(content, key));
        return Der.sequence(content, algorithm(), Der.bits(signature));
    }

    private static byte[] content(PublicKey key) {
        return Der.sequence(
                Der.of(Der.EXPLICIT_0, Der.integer(BigInteger.TWO)), // means version 3
                Der.integer(serial(key)),
                algorithm(),
                name(),
                Der.sequence(Der.time(NOT_BEFORE), Der.time(NOT_AFTER)),
                name(),
                key.getEncoded(),
                Der.of(Der.EXPLICIT_3, Der.sequence(authority())));
    }

    private static byte[] algorithm() {
        return Der.sequence(Der.oid(SHA256_WITH_RSA), Der.nothing());
    }

    private static byte[] name() {
        return Der.sequence(Der.of(Der.SET, Der.sequence(Der.oid(COMMON_NAME_ID), Der.text(COMMON_NAME))));
    }

    /** The JDK takes nothing as a root that does not call itself an authority. */
    private static byte[] authority() {
        var isAuthority = Der.sequence(Der.yes());
        return Der.sequence(Der.oid(BASIC_CONSTRAINTS), Der.yes(), Der.of(Der.OCTETS, isAuthority));
    }

    private static BigInteger serial(PublicKey key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
            return new BigInteger(1, Arrays.copyOf(digest, SERIAL_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
