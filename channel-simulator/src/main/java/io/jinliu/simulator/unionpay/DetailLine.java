package io.jinliu.simulator.unionpay;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Locale;

/** A line of fields of fixed width in GBK bytes, a blank after each but the last. What is too long is cut. */
final class DetailLine {

    private static final Charset GBK = Charset.forName("GBK");

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    /** To the left, filled with blanks. */
    DetailLine text(int width, String text) {
        var bytes = whole(text, width).getBytes(GBK);
        var field = Arrays.copyOf(bytes, width);
        Arrays.fill(field, bytes.length, width, (byte) ' ');
        return add(field);
    }

    /** To the right, filled with zeros. */
    DetailLine number(int width, long number) {
        return text(width, String.format(Locale.ROOT, "%0" + width + "d", number));
    }

    /** @param sign C for what the merchant gets, D for what it pays */
    DetailLine signed(char sign, long fen) {
        return text(13, sign + String.format(Locale.ROOT, "%012d", fen));
    }

    byte[] ended() {
        line.writeBytes(new byte[] {'\r', '\n'});
        return line.toByteArray();
    }

    private DetailLine add(byte[] field) {
        if (line.size() > 0) {
            line.write(' ');
        }
        line.writeBytes(field);
        return this;
    }

    /** As many whole characters as fit: half a Chinese one would spoil what follows. */
    private static String whole(String text, int width) {
        int end = text.length();
        while (text.substring(0, end).getBytes(GBK).length > width) {
            end--;
        }
        return text.substring(0, end);
    }
}
