package io.jinliu.simulator.bill;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines of a bill: what stands above the rows, the rows, and what must agree with them below. */
public record Sheet(List<String> head, List<String> rows, List<String> foot) {

    public byte[] bytes(Charset charset, Flaw flaw) {
        return switch (flaw) {
            case PARTIAL -> torn().getBytes(charset);
            case DUPLICATE_ROW -> text(Stream.of(head, firstTwice(), foot)).getBytes(charset);
            case NONE, MISSING, LATE, DAY_OFF, WRONG_HASH ->
                text(Stream.of(head, rows, foot)).getBytes(charset);
        };
    }

    /** A merchant's words without whatever would end a field or a line. */
    public static String words(String text) {
        return text.replaceAll("[,`\"\\p{Cntrl}]", " ");
    }

    private List<String> firstTwice() {
        return Stream.concat(rows.stream().limit(1), rows.stream()).toList();
    }

    private String torn() {
        var whole = text(Stream.of(head, rows));
        var last = rows.isEmpty() ? head.getLast() : rows.getLast();
        return whole.substring(0, whole.length() - last.length() / 2 - 2);
    }

    private static String text(Stream<List<String>> parts) {
        return parts.flatMap(List::stream).map(line -> line + "\r\n").collect(Collectors.joining());
    }
}
