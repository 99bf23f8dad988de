package io.jinliu.bill;

import io.jinliu.bill.BillRefused.Reason;
import io.jinliu.common.money.Money;
import java.nio.ByteBuffer;
import java.util.regex.Pattern;

/**
 * One line of a ZM file: fields of fixed width in bytes of GBK, a blank between two (全渠道平台接入接口规范, part 3,
 * 6.1). The last field is reserved and has been parted anew over the years, so only its presence is looked at.
 */
final class UnionPayLine {

    static final int[] WIDTHS = {
        3, 11, 11, 6, 10, 19, 12, 4, 2, 21, 2, 32, 2, 6, 10, 13, 13, 4, 15, 2, 2, 6, 2, 4, 32, 1, 21, 15, 1, 15, 32, 13,
        13, 8, 32, 13, 13, 12, 2, 1, 32, 98
    };

    private static final Pattern FEN = Pattern.compile("[0-9]{12}");
    private static final Pattern SIGNED_FEN = Pattern.compile("[CD][0-9]{12}");

    private final Line line;
    private final byte[] bytes;

    UnionPayLine(Line line) {
        this.line = line;
        this.bytes = line.text().getBytes(BillReader.GBK);
        checkReserved(bytes.length - reservedFrom());
    }

    /** Refuses a line whose fields are not parted where they have to be. */
    private int reservedFrom() {
        int at = -1;
        for (int i = 0; i < WIDTHS.length - 1; i++) {
            at += 1 + WIDTHS[i];
            if (at >= bytes.length) {
                throw refused(line.last() ? Reason.TRUNCATED : Reason.CHANGED_LAYOUT, bytes.length + " bytes");
            }
            if (bytes[at] != ' ') {
                throw refused(Reason.CHANGED_LAYOUT, "no blank behind field " + (i + 1));
            }
        }
        return at + 1;
    }

    String text(UnionPayField field) {
        int from = 0;
        for (int i = 0; i < field.index(); i++) {
            from += WIDTHS[i] + 1;
        }
        var part = ByteBuffer.wrap(bytes, from, WIDTHS[field.index()]);
        return BillReader.GBK.decode(part).toString().strip();
    }

    /** Refuses an empty one. */
    String number(UnionPayField field) {
        var text = text(field);
        if (text.isEmpty()) {
            throw refused(Reason.UNREADABLE_ROW, "no " + field);
        }
        return text;
    }

    /** Twelve digits of fen. */
    Money fen(UnionPayField field) {
        var text = text(field);
        if (!FEN.matcher(text).matches()) {
            throw refused(Reason.UNREADABLE_AMOUNT, "%s '%s'".formatted(field, text));
        }
        return Money.cny(Long.parseLong(text));
    }

    /** C is for the merchant, D against it. */
    Money signedFen(UnionPayField field) {
        var text = text(field);
        if (!SIGNED_FEN.matcher(text).matches()) {
            throw refused(Reason.UNREADABLE_AMOUNT, "%s '%s'".formatted(field, text));
        }
        var amount = Money.cny(Long.parseLong(text.substring(1)));
        return text.startsWith("C") ? amount : amount.negated();
    }

    int number() {
        return line.number();
    }

    BillRefused refused(Reason reason, String detail) {
        return line.refused(reason, detail);
    }

    /** The documents say 99 bytes, the channel's own example reads 98. */
    private void checkReserved(int length) {
        int documented = WIDTHS[WIDTHS.length - 1];
        if (length < documented) {
            throw refused(line.last() ? Reason.TRUNCATED : Reason.CHANGED_LAYOUT, bytes.length + " bytes");
        }
        if (length > documented + 1) {
            throw refused(Reason.CHANGED_LAYOUT, bytes.length + " bytes");
        }
    }
}
