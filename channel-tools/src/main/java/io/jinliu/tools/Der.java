package io.jinliu.tools;

import java.io.ByteArrayOutputStream;

/** As much of ASN.1 as it takes to dress a PKCS#1 key as Java reads keys. */
final class Der {

    private static final int SEQUENCE = 0x30;
    private static final int OCTETS = 0x04;
    private static final int BITS = 0x03;
    private static final byte[] VERSION = {0x02, 0x01, 0x00};
    private static final byte[] RSA = {
        0x30, 0x0d, 0x06, 0x09, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00
    };

    private Der() {}

    /** PKCS#1 to PKCS#8. */
    static byte[] privateKey(byte[] pkcs1) {
        return tagged(SEQUENCE, VERSION, RSA, tagged(OCTETS, pkcs1));
    }

    /** PKCS#1 to X.509's SubjectPublicKeyInfo. */
    static byte[] publicKey(byte[] pkcs1) {
        return tagged(SEQUENCE, RSA, tagged(BITS, new byte[1], pkcs1));
    }

    private static byte[] tagged(int tag, byte[]... parts) {
        var content = new ByteArrayOutputStream();
        for (var part : parts) {
            content.writeBytes(part);
        }
        var out = new ByteArrayOutputStream();
        out.write(tag);
        writeLength(out, content.size());
        out.writeBytes(content.toByteArray());
        return out.toByteArray();
    }

    private static void writeLength(ByteArrayOutputStream out, int length) {
        if (length < 0x80) {
            out.write(length);
        } else if (length < 0x100) {
            out.write(0x81);
            out.write(length);
        } else {
            out.write(0x82);
            out.write(length >> 8);
            out.write(length);
        }
    }
}
