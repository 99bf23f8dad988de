package io.jinliu.simulator.bill;

import io.jinliu.simulator.wire.ChinaTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** One day of a bill, from midnight to midnight in Beijing. */
public record BillDay(LocalDate date) {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** Empty for whatever is not a day. */
    public static Optional<BillDay> parse(String text) {
        try {
            return FORM.matcher(text).matches() ? Optional.of(new BillDay(LocalDate.parse(text))) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    public static BillDay of(Instant at) {
        return new BillDay(at.atOffset(ChinaTime.ZONE).toLocalDate());
    }

    public BillDay before() {
        return new BillDay(date.minusDays(1));
    }

    public Instant begins() {
        return date.atTime(LocalTime.MIDNIGHT).toInstant(ChinaTime.ZONE);
    }

    /** The first moment that is not of this day. */
    public Instant ends() {
        return date.plusDays(1).atTime(LocalTime.MIDNIGHT).toInstant(ChinaTime.ZONE);
    }

    public boolean holds(Instant at) {
        return !at.isBefore(begins()) && at.isBefore(ends());
    }

    /** Whether the bill is made, which it is at some hour of the next day. */
    public boolean ready(LocalTime hour, Instant now) {
        return !now.isBefore(date.plusDays(1).atTime(hour).toInstant(ChinaTime.ZONE));
    }

    /** {@code 20260101} */
    public String digits() {
        return ChinaTime.day(begins());
    }
}
