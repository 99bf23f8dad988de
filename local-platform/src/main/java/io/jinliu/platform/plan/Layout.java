package io.jinliu.platform.plan;

import java.util.regex.Pattern;

/**
 * Over how many databases, and tables in each, a service's rows are spread; written {@code 2x2}.
 *
 * <p>{@code database = slot % databases}, {@code table = (slot / databases) % tables} (docs/architecture.md).
 */
public record Layout(int databases, int tables) {

    /** What a platform starts with. */
    public static final Layout FIRST = new Layout(2, 2);

    private static final Pattern TEXT = Pattern.compile("([1-9]\\d{0,2})x([1-9]\\d?)");

    /** @throws IllegalArgumentException if the text is not like {@code 4x4} */
    public static Layout of(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("A layout is written 4x4, databases by tables, not " + text);
        }
        return new Layout(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    @Override
    public String toString() {
        return databases + "x" + tables;
    }
}
