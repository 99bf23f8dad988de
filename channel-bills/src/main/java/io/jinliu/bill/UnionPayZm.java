package io.jinliu.bill;

import io.jinliu.bill.BillRefused.Reason;
import io.jinliu.common.money.Money;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * UnionPay's ZM file. It has no footer: what is checked instead is that every line settles what its amount and fee say.
 * Its day is one of settlement, from 23:00 of the day before; its times have no year.
 */
final class UnionPayZm {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final LocalDate day;

    private UnionPayZm(LocalDate day) {
        this.day = day;
    }

    static Bill read(Lines lines, Rows rows, @Nullable LocalDate day) {
        if (day == null) {
            throw new BillRefused(Reason.NO_DAY, 0, "its times have no year, so its day has to be told");
        }
        var bill = new UnionPayZm(day);
        while (lines.hasNext()) {
            var line = lines.next();
            if (line.text().isBlank()) {
                lines.end("rows");
            } else {
                rows.add(bill.trade(new UnionPayLine(line)));
            }
        }
        return Bill.of(BillFormat.UNIONPAY_ZM, day, rows.all());
    }

    private TradeRow trade(UnionPayLine line) {
        var type = line.text(UnionPayField.TYPE);
        var kind = kind(type, line);
        var direction = kind == RowKind.PAYMENT ? Direction.IN : Direction.OUT;
        var amount = line.fen(UnionPayField.AMOUNT);
        var fee = line.signedFen(UnionPayField.FEE).negated();
        check(line, direction == Direction.IN ? amount : amount.negated(), fee);
        return new TradeRow(
                kind,
                direction,
                line.number(UnionPayField.MERCHANT),
                line.number(UnionPayField.QUERY_ID),
                line.number(UnionPayField.ORDER),
                kind == RowKind.REFUND ? line.number(UnionPayField.QUERY_ID) : null,
                kind == RowKind.REFUND ? line.number(UnionPayField.ORDER) : null,
                amount,
                amount,
                fee,
                at(line),
                type,
                line.text(UnionPayField.ATTACH),
                line.number());
    }

    /** 01 purchase, 03 completed authorisation; 04 refund, 31 and 33 their reversals. */
    private static RowKind kind(String type, UnionPayLine line) {
        return switch (type) {
            case "01", "03" -> RowKind.PAYMENT;
            case "04", "31", "33" -> RowKind.REFUND;
            default -> throw line.refused(Reason.UNKNOWN_KIND, "type '%s'".formatted(type));
        };
    }

    private static void check(UnionPayLine line, Money signed, Money fee) {
        if (!line.signedFen(UnionPayField.SETTLED).equals(signed.minus(fee))) {
            throw line.refused(
                    Reason.TOTALS_DIFFER,
                    "settled %s of %s, fee %s"
                            .formatted(line.text(UnionPayField.SETTLED), signed.toMajor(), fee.toMajor()));
        }
    }

    /** The only year in which it is the day of settlement or the one before. */
    private Instant at(UnionPayLine line) {
        var time = line.text(UnionPayField.TRANSMITTED_AT);
        for (var candidate : List.of(day, day.minusDays(1))) {
            var at = in(candidate.getYear(), time, line);
            if (at.toLocalDate().equals(candidate)) {
                return at.toInstant(ChinaTime.ZONE);
            }
        }
        throw line.refused(Reason.OTHER_DAY, "%s is not of %s".formatted(time, day));
    }

    private static LocalDateTime in(int year, String time, UnionPayLine line) {
        try {
            return LocalDateTime.parse(String.format(Locale.ROOT, "%04d", year) + time, TIME);
        } catch (DateTimeException unreadable) {
            throw line.refused(Reason.UNREADABLE_ROW, "time '%s'".formatted(time));
        }
    }
}
