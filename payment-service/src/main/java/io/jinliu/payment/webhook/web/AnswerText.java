package io.jinliu.payment.webhook.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A stranger's answer as text that is harmless to show: its beginning, with whatever is no visible character escaped. */
final class AnswerText {

    private static final int KEPT_BYTES = 2 << 10;

    private AnswerText() {}

    static String of(byte[] answer) {
        var kept = Arrays.copyOf(answer, Math.min(answer.length, KEPT_BYTES));
        return escaped(new String(kept, StandardCharsets.UTF_8));
    }

    static String escaped(String text) {
        var escaped = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (isVisible(character)) {
                escaped.appendCodePoint(character);
            } else {
                escaped.append("\\u{%x}".formatted(character));
            }
        });
        return escaped.toString();
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
