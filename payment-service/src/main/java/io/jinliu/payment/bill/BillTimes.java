package io.jinliu.payment.bill;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** When bills are there. Channels count their days in Beijing. */
final class BillTimes {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** The latest that any of the channels promises. */
    private static final LocalTime THERE = LocalTime.of(10, 0);

    private BillTimes() {}

    static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, CHINA);
    }

    static Instant readyAt(LocalDate day) {
        return day.plusDays(1).atTime(THERE).atZone(CHINA).toInstant();
    }

    /** From then on somebody should know that it is not there. */
    static Instant lateAt(LocalDate day) {
        return day.plusDays(1).atTime(LocalTime.NOON).atZone(CHINA).toInstant();
    }

    /** From then on "there is none" means that nothing moved. */
    static Instant nothingAt(LocalDate day) {
        return day.plusDays(2).atTime(LocalTime.NOON).atZone(CHINA).toInstant();
    }
}
