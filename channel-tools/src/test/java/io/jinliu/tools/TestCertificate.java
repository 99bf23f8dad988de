package io.jinliu.tools;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.HexFormat;

/** An X.509 certificate of {@link TestKeys#PAIR}, signed by itself and written by hand: Java makes none. */
final class TestCertificate {

    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] SHA256_WITH_RSA = HEX.parseHex("300d06092a864886f70d01010b0500");
    private static final byte[] NAME = HEX.parseHex("300f310d300b06035504030c0454657374");
    private static final byte[] VALIDITY = tagged(0x30, utcTime("200101000000Z"), utcTime("400101000000Z"));

    private TestCertificate() {}

    static byte[] der() {
        var version = HEX.parseHex("a003020102");
        var serial = HEX.parseHex("020101");
        var content = tagged(
                0x30,
                version,
                serial,
                SHA256_WITH_RSA,
                NAME,
                VALIDITY,
                NAME,
                TestKeys.PAIR.getPublic().getEncoded());
        return tagged(0x30, content, SHA256_WITH_RSA, tagged(0x03, new byte[1], signature(content)));
    }

    static String pem() {
        return TestKeys.pem("CERTIFICATE", der());
    }

    private static byte[] utcTime(String text) {
        return tagged(0x17, BodyForms.bytes(text));
    }

    private static byte[] signature(byte[] content) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(TestKeys.PAIR.getPrivate());
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] tagged(int tag, byte[]... parts) {
        var content = new ByteArrayOutputStream();
        for (var part : parts) {
            content.writeBytes(part);
        }
        var out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.size() < 0x80) {
            out.write(content.size());
        } else {
            out.write(0x82);
            out.write(content.size() >> 8);
            out.write(content.size());
        }
        out.writeBytes(content.toByteArray());
        return out.toByteArray();
    }
}
