package io.jinliu.payment.unionpay;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** UnionPay tells the time of Beijing and does not say so; the time of a booking not even its year. */
final class UnionpayTime {

    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern WHOLE = Pattern.compile("[0-9]{14}");
    private static final Pattern WITHOUT_YEAR = Pattern.compile("[0-9]{10}");

    /** Numbers begin with milliseconds since then; worker, sequence and slot are the 22 bits behind. */
    private static final Instant FIRST_NUMBER = Instant.parse("2024-01-01T00:00:00Z");

    private static final int BEHIND_THE_TIME = 22;

    /** How far its clock may be before ours. */
    private static final Duration AHEAD = Duration.ofDays(1);

    /** From one 29 February to the next but one. */
    private static final int YEARS_BACK = 8;

    private UnionpayTime() {}

    /** Cut down to a second, so never later than asked. */
    static String write(Instant at) {
        return SECONDS.format(at.atOffset(BEIJING));
    }

    /**
     * When we gave out the number, as {@code txnTime}. UnionPay knows an order by its number and this together, so it must
     * be the same in every request about it, whoever sends it and whenever.
     */
    static String of(long number) {
        return write(FIRST_NUMBER.plusMillis(number >>> BEHIND_THE_TIME));
    }

    /** When money moved: {@code traceTime}, or {@code txnTime} where that is absent; empty if neither is a time. */
    static Optional<Instant> moved(UnionpayFields told, Instant now) {
        return told.field("traceTime")
                .or(() -> told.field("txnTime"))
                .flatMap(text -> WITHOUT_YEAR.matcher(text).matches() ? latest(text, now) : whole(text));
    }

    /** Of all such moments the latest that is not yet to come. */
    private static Optional<Instant> latest(String text, Instant now) {
        var limit = now.plus(AHEAD);
        var year = limit.atOffset(BEIJING).getYear();
        return IntStream.rangeClosed(0, YEARS_BACK)
                .mapToObj(back -> whole(year - back + text))
                .flatMap(Optional::stream)
                .filter(at -> !at.isAfter(limit))
                .findFirst();
    }

    private static Optional<Instant> whole(String text) {
        try {
            return WHOLE.matcher(text).matches()
                    ? Optional.of(LocalDateTime.parse(text, SECONDS).toInstant(BEIJING))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
