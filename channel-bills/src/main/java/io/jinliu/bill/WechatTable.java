package io.jinliu.bill;

import io.jinliu.bill.BillRefused.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * How WeChat Pay writes a bill: titles, rows, titles of the summary, summary. Every value stands behind a backtick, so
 * a comma in a product's name parts nothing.
 */
final class WechatTable {

    private static final String BEFORE_VALUE = "`";

    private final Lines lines;
    private final List<String> titles;

    /** Refuses a file that does not begin with one of these titles. */
    WechatTable(Lines lines, List<List<String>> known) {
        this.lines = lines;
        var header = lines.need("header");
        this.titles = known.stream()
                .filter(columns -> String.join(",", columns).equals(halfWidth(header.text())))
                .findFirst()
                .orElseThrow(() -> header.refused(Reason.CHANGED_LAYOUT, "no published header"));
    }

    /** The titles as 'a,b,c'. */
    static List<String> titles(String header) {
        return List.of(header.split(",", -1));
    }

    List<String> titles() {
        return titles;
    }

    /** Reads all rows, then the summary, which ends the file. */
    Fields read(Consumer<Fields> row, List<String> summary) {
        var line = lines.need("summary");
        while (line.text().startsWith(BEFORE_VALUE)) {
            row.accept(fields(line, titles));
            line = lines.need("summary");
        }
        if (!String.join(",", summary).equals(halfWidth(line.text()))) {
            throw line.refused(
                    line.last() ? Reason.TRUNCATED : Reason.CHANGED_LAYOUT, "neither a row nor the summary's header");
        }
        var sums = fields(lines.need("summary"), summary);
        lines.end("summary");
        return sums;
    }

    private static Fields fields(Line line, List<String> titles) {
        var parts = Arrays.asList(line.text().split(",`", -1));
        if (!line.text().startsWith(BEFORE_VALUE) || parts.size() != titles.size()) {
            throw line.refused(
                    line.last() ? Reason.TRUNCATED : Reason.UNREADABLE_ROW,
                    "%d values under %d titles".formatted(parts.size(), titles.size()));
        }
        parts.set(0, parts.getFirst().substring(BEFORE_VALUE.length()));
        return new Fields(line, titles, List.copyOf(parts));
    }

    /** The documents write (元) with brackets of either width. */
    private static String halfWidth(String text) {
        return text.replace('（', '(').replace('）', ')');
    }
}
