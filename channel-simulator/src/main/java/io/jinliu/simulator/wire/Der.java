package io.jinliu.simulator.wire;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** As much of ASN.1's distinguished encoding as a certificate needs (X.690): tag, length, content. */
final class Der {

    static final int SEQUENCE = 0x30;
    static final int SET = 0x31;
    static final int OCTETS = 0x04;
    static final int EXPLICIT_0 = 0xA0;
    static final int EXPLICIT_3 = 0xA3;

    private static final int LONGEST_SHORT_FORM = 0x7F;

    private Der() {}

    static byte[] of(int tag, byte[]... contents) {
        int length = 0;
        for (var content : contents) {
            length += content.length;
        }
        var encoded = new ByteArrayOutputStream();
        encoded.write(tag);
        encoded.writeBytes(length(length));
        for (var content : contents) {
            encoded.writeBytes(content);
        }
        return encoded.toByteArray();
    }

    static byte[] sequence(byte[]... contents) {
        return of(SEQUENCE, contents);
    }

    static byte[] integer(BigInteger number) {
        return of(0x02, number.toByteArray());
    }

    static byte[] yes() {
        return of(0x01, new byte[] {(byte) 0xFF});
    }

    static byte[] nothing() {
        return of(0x05);
    }

    /** @param hex the identifier's content, already encoded */
    static byte[] oid(String hex) {
        return of(0x06, HexFormat.of().parseHex(hex));
    }

    static byte[] text(String text) {
        return of(0x0C, text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param time {@code yyMMddHHmmssZ} */
    static byte[] time(String time) {
        return of(0x17, time.getBytes(StandardCharsets.US_ASCII));
    }

    /** Whole bytes: none of the last one's bits is unused. */
    static byte[] bits(byte[] bits) {
        return of(0x03, new byte[1], bits);
    }

    private static byte[] length(int length) {
        if (length <= LONGEST_SHORT_FORM) {
            return new byte[] {(byte) length};
        }
        var digits = new ByteArrayOutputStream();
        for (int shift = 24; shift >= 0; shift -= 8) {
            int digit = (length >>> shift) & 0xFF;
            if (digit != 0 || digits.size() > 0) {
                digits.write(digit);
            }
        }
        var encoded = new ByteArrayOutputStream();
        encoded.write(0x80 | digits.size());
        encoded.writeBytes(digits.toByteArray());
        return encoded.toByteArray();
    }
}
