package io.jinliu.payment.payout.web;

import io.jinliu.payment.payout.RowError;
import io.jinliu.payment.payout.UnreadableRows;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Takes a CSV file (RFC 4180, UTF-8) apart. A quoted field may hold commas and quotes, but no line break. */
final class CsvText {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvText() {}

    /**
     * The fields of each line, the empty last one left out.
     *
     * @throws UnreadableRows if it is not UTF-8, or a quote is where none may be
     */
    static List<List<String>> lines(byte[] file) {
        var text = decoded(file);
        var lines = (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).split("\r?\n", -1);
        var last = lines[lines.length - 1].isEmpty() ? lines.length - 1 : lines.length;
        var fields = new ArrayList<List<String>>(last);
        for (int i = 0; i < last; i++) {
            fields.add(fields(lines[i], i + 1));
        }
        return fields;
    }

    private static String decoded(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException otherwise) {
            throw new UnreadableRows(List.of(new RowError(1, "the file is not UTF-8")));
        }
    }

    private static List<String> fields(String line, int number) {
        var fields = new ArrayList<String>();
        int from = 0;
        while (from <= line.length()) {
            var end = end(line, from, number);
            fields.add(unquoted(line.substring(from, end)));
            from = end + 1;
        }
        return fields;
    }

    /** Where the field ends that begins there. */
    private static int end(String line, int from, int number) {
        int at = from;
        if (line.startsWith("\"", from)) {
            at = closingQuote(line, from, number) + 1;
        } else {
            while (at < line.length() && line.charAt(at) != ',' && line.charAt(at) != '"') {
                at++;
            }
        }
        if (at < line.length() && line.charAt(at) != ',') {
            throw misquoted(number);
        }
        return at;
    }

    private static int closingQuote(String line, int from, int number) {
        int at = from + 1;
        while (at < line.length()) {
            if (line.charAt(at) != '"') {
                at++;
            } else if (line.startsWith("\"\"", at)) {
                at += 2;
            } else {
                return at;
            }
        }
        throw misquoted(number);
    }

    private static String unquoted(String field) {
        return field.startsWith("\"") ? field.substring(1, field.length() - 1).replace("\"\"", "\"") : field;
    }

    private static UnreadableRows misquoted(int number) {
        return new UnreadableRows(List.of(new RowError(number, "a quote is where none may be, or is missing")));
    }
}
