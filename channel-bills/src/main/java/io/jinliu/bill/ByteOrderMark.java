package io.jinliu.bill;

import java.util.Arrays;

/** WeChat Pay's bills have one when they were downloaded by hand, and none by API. */
final class ByteOrderMark {

    private static final byte[] UTF_8 = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private ByteOrderMark() {}

    static byte[] without(byte[] text) {
        int length = UTF_8.length;
        return text.length >= length && Arrays.equals(text, 0, length, UTF_8, 0, length)
                ? Arrays.copyOfRange(text, length, text.length)
                : text;
    }
}
