package io.jinliu.bill;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** Every channel writes Beijing's time without saying so; China has known no summer time since 1991. */
final class ChinaTime {

    static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    private static final DateTimeFormatter PLAIN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private ChinaTime() {}

    /** @throws java.time.format.DateTimeParseException for what is not {@code 2026-01-01 20:00:00} */
    static Instant parse(String text) {
        return LocalDateTime.parse(text, PLAIN).toInstant(ZONE);
    }

    static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }
}
