package io.jinliu.payment.collect;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Reads a number as we write it: decimal, positive, no leading zero. Anything else was never ours. */
public final class OurNumber {

    private static final Pattern DECIMAL = Pattern.compile("[1-9][0-9]{0,18}");

    private OurNumber() {}

    public static OptionalLong parse(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException tooLarge) {
            return OptionalLong.empty();
        }
    }
}
