package io.jinliu.simulator.unionpay;

import io.jinliu.simulator.book.Accounts;
import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Payment;
import io.jinliu.simulator.book.Refund;
import io.jinliu.simulator.wire.ChinaTime;
import io.jinliu.simulator.wire.Times;
import java.io.ByteArrayOutputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The detail file of a day of Beijing, which is there from nine o'clock of the next day: a line for each transaction
 * that succeeded on it, none when none did. Called inside {@code Book.exclusively}.
 */
final class SettlementFiles {

    private static final LocalTime READY = LocalTime.of(9, 0);
    private static final int DAYS_KEPT = 360;

    private final String merchantId;
    private final Book book;
    private final Times times;

    SettlementFiles(String merchantId, Book book, Times times) {
        this.merchantId = merchantId;
        this.book = book;
        this.times = times;
    }

    Map<String, String> fetch(AcpMessage asked) {
        if (!asked.says("txnType", "76") || !asked.says("txnSubType", "01")) {
            throw UnionpayRefusal.notOffered();
        }
        if (!asked.required("fileType").equals("00")) {
            throw UnionpayRefusal.malformed("fileType");
        }
        var day = day(asked.required("settleDate"));
        if (times.now().isBefore(day.plusDays(1).atTime(READY).toInstant(ChinaTime.ZONE))) {
            throw UnionpayRefusal.noFile();
        }
        var answer = asked.accepted();
        answer.put("settleDate", asked.field("settleDate"));
        answer.put("fileType", "00");
        answer.put("fileName", "%s_%s.zip".formatted(merchantId, stamp(day)));
        answer.put("fileContent", SettlementZip.content(day, entryName(day), lines(day)));
        return answer;
    }

    /** The last such day of the calendar: the question names no year. */
    private LocalDate day(String monthDay) {
        var today = times.now().atOffset(ChinaTime.ZONE).toLocalDate();
        var asked = parsed(monthDay);
        return Stream.of(today.getYear(), today.getYear() - 1)
                .filter(asked::isValidYear)
                .map(asked::atYear)
                .filter(day -> !day.isAfter(today) && day.isAfter(today.minusDays(DAYS_KEPT)))
                .findFirst()
                .orElseThrow(UnionpayRefusal::noFile);
    }

    private static MonthDay parsed(String monthDay) {
        if (!monthDay.matches("[0-9]{4}")) {
            throw UnionpayRefusal.malformed("settleDate");
        }
        try {
            return MonthDay.of(Integer.parseInt(monthDay.substring(0, 2)), Integer.parseInt(monthDay.substring(2)));
        } catch (DateTimeException noSuchDay) {
            throw UnionpayRefusal.malformed("settleDate");
        }
    }

    private String entryName(LocalDate day) {
        return "INN%s88ZM_%s".formatted(stamp(day).substring(2), merchantId);
    }

    private static String stamp(LocalDate day) {
        return ChinaTime.day(day.atStartOfDay().toInstant(ChinaTime.ZONE));
    }

    private byte[] lines(LocalDate day) {
        var lines = new ByteArrayOutputStream();
        Stream.concat(consumed(day), reversed(day))
                .sorted(Comparator.comparing(Settled::queryId))
                .forEach(settled -> lines.writeBytes(settled.line(merchantId)));
        return lines.toByteArray();
    }

    private Stream<Settled> consumed(LocalDate day) {
        return accounts().trades().stream().flatMap(trade -> trade.payments().stream()
                .filter(payment -> on(day, payment.paidAt()))
                .map(payment -> Settled.consumed(trade.order(), payment)));
    }

    private Stream<Settled> reversed(LocalDate day) {
        return accounts().refunds().stream()
                .filter(refund -> refund.succeeded() && on(day, refund.movedAt()))
                .map(refund -> Settled.reversed(refund, paymentOf(refund)));
    }

    private Payment paymentOf(Refund refund) {
        return accounts().payment(refund.transactionId()).orElseThrow();
    }

    private static boolean on(LocalDate day, Instant at) {
        return at.atOffset(ChinaTime.ZONE).toLocalDate().equals(day);
    }

    private Accounts accounts() {
        return book.of(Channel.UNIONPAY);
    }
}
