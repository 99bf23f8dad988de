package io.jinliu.tools;

import io.jinliu.bill.Bill;
import io.jinliu.bill.BillRow;
import io.jinliu.bill.Direction;
import io.jinliu.bill.FlowRow;
import io.jinliu.bill.TradeRow;
import java.io.PrintStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A bill as a table: amounts signed as the merchant sees them, times of Beijing. */
final class BillTable {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private final PrintStream out;

    BillTable(PrintStream out) {
        this.out = out;
    }

    void show(Bill bill) {
        out.printf("%s %s%n", bill.format(), bill.day());
        out.printf(
                "%5s  %-19s  %-7s  %14s  %10s  %-28s  %-20s  %s%n",
                "line", "time", "kind", "amount", "fee", "channel's number", "our number", "what");
        bill.rows().forEach(this::show);
        var totals = bill.totals();
        out.printf(
                "%d rows, in %s, out %s, fees %s%n",
                totals.rows(),
                totals.in().toMajor(),
                totals.out().toMajor(),
                totals.fees().toMajor());
    }

    private void show(BillRow row) {
        out.printf(
                "%5d  %-19s  %-7s  %14s  %10s  %-28s  %-20s  %s%n",
                row.line(),
                TIME.format(row.at().atOffset(CHINA)),
                row.kind(),
                amount(row),
                fee(row),
                Printable.of(row.channelNo()),
                ours(row),
                what(row));
    }

    private static String amount(BillRow row) {
        return (row.direction() == Direction.IN ? row.amount() : row.amount().negated()).toMajor();
    }

    private static String fee(BillRow row) {
        return switch (row) {
            case TradeRow trade -> trade.fee().toMajor();
            case FlowRow _ -> "";
        };
    }

    private static String ours(BillRow row) {
        var refund = row instanceof TradeRow trade ? trade.refundNo() : null;
        return refund == null ? shown(row.outNo()) : shown(row.outNo()) + "/" + shown(refund);
    }

    private static String what(BillRow row) {
        return switch (row) {
            case TradeRow trade -> Printable.of(trade.state() + " " + trade.subject());
            case FlowRow flow ->
                Printable.of("%s, balance %s %s"
                        .formatted(flow.business(), flow.balance().toMajor(), flow.note()));
        };
    }

    private static String shown(@Nullable String number) {
        return number == null ? "" : Printable.of(number);
    }
}
