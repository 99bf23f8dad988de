package io.jinliu.tools;

import java.util.Locale;

/** Text of strangers, made harmless for a terminal: what would move its cursor or turn its letters is shown as a number. */
final class Printable {

    private Printable() {}

    static String of(String text) {
        var shown = new StringBuilder();
        text.codePoints().forEach(c -> append(shown, c));
        return shown.toString();
    }

    /** With line breaks marked, and kept. */
    static String lines(String text) {
        return of(text).replace("\\u000a", "\\n\n").replace("\\u000d", "\\r");
    }

    private static void append(StringBuilder shown, int c) {
        var harmless =
                switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.SURROGATE -> false;
                    default -> true;
                };
        if (harmless) {
            shown.appendCodePoint(c);
        } else {
            shown.append(String.format(Locale.ROOT, "\\u%04x", c));
        }
    }
}
