package io.jinliu.bill;

import io.jinliu.bill.BillRefused.Reason;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How Alipay writes a bill: who, from when to when, a begin mark, titles, rows, an end mark, totals, when it was made. */
final class AlipayTable {

    private static final Pattern ACCOUNT = Pattern.compile("#账号：\\[([0-9]{16,24})]");
    private static final String MIDNIGHT = "([0-9]{4})年([0-9]{2})月([0-9]{2})日 00:00:00";
    private static final Pattern DAY = Pattern.compile("#起始日期：\\[" + MIDNIGHT + "]\\s+终止日期：\\[" + MIDNIGHT + "]");
    private static final Pattern MADE = Pattern.compile("#导出时间：\\[.+]");

    private final Lines lines;
    private final String title;
    private final List<String> titles;
    private final String account;
    private final LocalDate day;

    /**
     * Reads to the titles of the columns.
     *
     * @param title as in {@code #支付宝业务明细查询}
     */
    AlipayTable(Lines lines, String title, String header) {
        this.lines = lines;
        this.title = title;
        this.titles = List.of(header.split(",", -1));
        begin();
        this.account = match(ACCOUNT, "account").group(1);
        this.day = day(lines.need("dates"));
        mark(lines.need("begin mark"), title + "列表");
        titles(header);
    }

    String account() {
        return account;
    }

    LocalDate day(@Nullable LocalDate asked) {
        if (asked != null && !asked.equals(day)) {
            throw new BillRefused(Reason.OTHER_DAY, 0, "%s, but %s was asked for".formatted(day, asked));
        }
        return day;
    }

    /** Reads the rows and the mark behind them. */
    void rows(Consumer<Fields> row) {
        var line = lines.need("end mark");
        while (!line.text().startsWith("#")) {
            row.accept(fields(line));
            line = lines.need("end mark");
        }
        mark(line, title + "列表结束");
    }

    /** A line of the footer. */
    AlipaySum sum(Pattern form) {
        var line = lines.need("footer");
        return new AlipaySum(line, matched(line, form));
    }

    void end() {
        match(MADE, "time of its making");
        lines.end("footer");
    }

    private void begin() {
        var beginning = "#支付宝" + title + "查询";
        if (lines.startsWith(beginning, StandardCharsets.UTF_8)) {
            throw new BillRefused(Reason.WRONG_ENCODING, 1, "UTF-8 in place of GBK");
        }
        var line = lines.need("title");
        if (!beginning.equals(line.text().strip())) {
            throw line.refused(Reason.CHANGED_LAYOUT, "not " + beginning);
        }
    }

    private static LocalDate day(Line line) {
        var dates = matched(line, DAY);
        var from = date(line, dates, 1);
        if (!date(line, dates, 4).equals(from.plusDays(1))) {
            throw line.refused(Reason.OTHER_DAY, "not one day");
        }
        return from;
    }

    private static LocalDate date(Line line, Matcher dates, int group) {
        try {
            return LocalDate.of(
                    Integer.parseInt(dates.group(group)),
                    Integer.parseInt(dates.group(group + 1)),
                    Integer.parseInt(dates.group(group + 2)));
        } catch (DateTimeException none) {
            throw line.refused(Reason.UNREADABLE_ROW, "no such day");
        }
    }

    private void titles(String header) {
        var line = lines.need("header");
        if (!header.equals(line.text().strip())) {
            throw line.refused(line.last() ? Reason.TRUNCATED : Reason.CHANGED_LAYOUT, "no published header");
        }
    }

    private Fields fields(Line line) {
        return Csv.values(line.text(), titles.size())
                .map(values -> new Fields(line, titles, values))
                .orElseThrow(() -> line.refused(
                        line.last() ? Reason.TRUNCATED : Reason.UNREADABLE_ROW,
                        "it cannot be parted into %d values".formatted(titles.size())));
    }

    /** The number of dashes around the words differs from bill to bill. */
    private static void mark(Line line, String words) {
        if (!line.text().strip().matches("#-+" + words + "-+")) {
            throw line.refused(line.last() ? Reason.TRUNCATED : Reason.CHANGED_LAYOUT, "no " + words);
        }
    }

    private Matcher match(Pattern form, String what) {
        return matched(lines.need(what), form);
    }

    private static Matcher matched(Line line, Pattern form) {
        var matcher = form.matcher(line.text().strip());
        if (!matcher.matches()) {
            throw line.refused(line.last() ? Reason.TRUNCATED : Reason.CHANGED_LAYOUT, "not " + form);
        }
        return matcher;
    }
}
