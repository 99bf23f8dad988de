package io.jinliu.platform.cli;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A step of the business clock as people type it: {@code +31m}, {@code +1d12h}, {@code +45s}. Forward only. */
record ClockStep(Duration duration) {

    private static final Pattern SYNTAX = Pattern.compile("\\+(?:(\\d+)d)?(?:(\\d+)h)?(?:(\\d+)m)?(?:(\\d+)s)?");

    static boolean isStep(String text) {
        return text.startsWith("+");
    }

    /** @throws IllegalArgumentException when it is no such step */
    static ClockStep parse(String text) {
        var matcher = SYNTAX.matcher(text);
        if (!matcher.matches() || text.equals("+")) {
            throw new IllegalArgumentException("'%s' is no step like +31m, +2h, +1d12h or +45s".formatted(text));
        }
        return new ClockStep(Duration.ofDays(number(matcher.group(1)))
                .plusHours(number(matcher.group(2)))
                .plusMinutes(number(matcher.group(3)))
                .plusSeconds(number(matcher.group(4))));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
