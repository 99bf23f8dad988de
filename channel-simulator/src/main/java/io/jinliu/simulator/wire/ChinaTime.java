package io.jinliu.simulator.wire;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** All channels tell the time of Beijing; China has known no summer time since 1991. */
public final class ChinaTime {

    public static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    private static final DateTimeFormatter PLAIN = pattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter MILLIS = pattern("yyyy-MM-dd HH:mm:ss.SSS");
    private static final DateTimeFormatter DAY = pattern("yyyyMMdd");
    private static final DateTimeFormatter COMPACT = pattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);

    private ChinaTime() {}

    /** {@code 2026-01-01T20:00:00+08:00}, as WeChat Pay writes it. */
    public static String rfc3339(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.truncatedTo(ChronoUnit.SECONDS).atOffset(ZONE));
    }

    /** {@code 2026-01-01 20:00:00}, as Alipay writes it. */
    public static String plain(Instant at) {
        return PLAIN.format(at.atOffset(ZONE));
    }

    /** {@code 2026-01-01 20:00:00.000}, as Alipay writes the time of a refund. */
    public static String plainMillis(Instant at) {
        return MILLIS.format(at.atOffset(ZONE));
    }

    public static Instant parsePlain(String text) {
        return LocalDateTime.parse(text, PLAIN).toInstant(ZONE);
    }

    /** {@code 20260101200000}, as UnionPay writes it. */
    public static String compact(Instant at) {
        return COMPACT.format(at.atOffset(ZONE));
    }

    public static Instant parseCompact(String text) {
        return LocalDateTime.parse(text, COMPACT).toInstant(ZONE);
    }

    /** {@code 20260101}, the day inside a channel's numbers. */
    public static String day(Instant at) {
        return DAY.format(at.atOffset(ZONE));
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }
}
