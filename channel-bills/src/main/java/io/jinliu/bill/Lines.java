package io.jinliu.bill;

import io.jinliu.bill.BillRefused.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The lines of a text whose line breaks are LF or CR LF, each decoded for itself: in UTF-8 and GBK alike the byte of a
 * line break is nothing else. Malformed bytes are reported, never replaced.
 */
final class Lines implements Iterator<Line> {

    private final byte[] text;
    private final Charset charset;
    private final BillLimits limits;
    private int from;
    private int number;

    Lines(byte[] text, Charset charset, BillLimits limits) {
        this.text = text;
        this.charset = charset;
        this.limits = limits;
    }

    @Override
    public boolean hasNext() {
        return from < text.length;
    }

    @Override
    public Line next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        number++;
        int start = from;
        int end = end();
        from = end + 1;
        int length = (end > start && end < text.length && text[end - 1] == '\r' ? end - 1 : end) - start;
        return new Line(number, decoded(start, length), !hasNext());
    }

    /** Refuses a file that ends where another line has to come. */
    Line need(String what) {
        if (!hasNext()) {
            throw new BillRefused(Reason.TRUNCATED, number + 1, "there is no " + what);
        }
        return next();
    }

    /** Empty lines may follow what ends a bill, and nothing else. */
    void end(String what) {
        while (hasNext()) {
            var line = next();
            if (!line.text().isBlank()) {
                throw new BillRefused(Reason.CHANGED_LAYOUT, line.number(), "text after the " + what);
            }
        }
    }

    /** Whether the bytes would be a text in another encoding, which tells a wrong encoding from a changed header. */
    boolean startsWith(String beginning, Charset other) {
        var bytes = ByteOrderMark.without(text);
        var expected = beginning.getBytes(other);
        return bytes.length >= expected.length
                && ByteBuffer.wrap(bytes, 0, expected.length).equals(ByteBuffer.wrap(expected));
    }

    private int end() {
        for (int at = from; at < text.length; at++) {
            if (text[at] == '\n') {
                return at;
            }
            if (at - from >= limits.line()) {
                throw new BillRefused(Reason.ENDLESS_LINE, number, "more than %d bytes".formatted(limits.line()));
            }
        }
        return text.length;
    }

    private String decoded(int start, int length) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(text, start, length))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new BillRefused(Reason.WRONG_ENCODING, number, "not " + charset.name());
        }
    }
}
