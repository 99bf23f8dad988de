package io.jinliu.points.loyalty;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/** A stretch of time that has a leaderboard: a day {@code 2026-01-15}, a month {@code 2026-01}, or {@code all}. */
public record Period(String name) {

    private static final String ALL = "all";

    /** The periods in which the points of that day count. */
    static List<Period> of(LocalDate day) {
        return List.of(
                new Period(day.toString()), new Period(YearMonth.from(day).toString()), new Period(ALL));
    }

    public static Period thisMonth(Clock clock) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        return new Period(YearMonth.from(today).toString());
    }

    /**
     * Reads a period's name.
     *
     * @throws UnknownPeriod if no board can have that name
     */
    public static Period parse(String name) {
        try {
            return new Period(
                    switch (name.length()) {
                        case 3 -> requireAll(name);
                        case 7 -> YearMonth.parse(name).toString();
                        default -> LocalDate.parse(name).toString();
                    });
        } catch (DateTimeException unreadable) {
            throw new UnknownPeriod(name);
        }
    }

    private static String requireAll(String name) {
        if (!name.equals(ALL)) {
            throw new UnknownPeriod(name);
        }
        return name;
    }
}
