package io.jinliu.bill;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Alipay's CSV: nothing is quoted as a rule, a tab behind a number keeps spreadsheets from rounding it. */
final class Csv {

    private Csv() {}

    /** Empty when the line cannot be parted into so many values. */
    static Optional<List<String>> values(String line, int columns) {
        var quoted =
                line.startsWith("\"") || line.contains(",\"") ? quoted(line, columns) : Optional.<List<String>>empty();
        return quoted.or(() -> plain(line, columns))
                .map(values -> values.stream().map(String::strip).toList());
    }

    private static Optional<List<String>> plain(String line, int columns) {
        var values = Arrays.asList(line.split(",", -1));
        return values.size() == columns ? Optional.of(values) : Optional.empty();
    }

    private static Optional<List<String>> quoted(String line, int columns) {
        var values = new ArrayList<String>();
        int at = 0;
        while (at <= line.length()) {
            int end = at < line.length() && line.charAt(at) == '"' ? afterQuote(line, at) : comma(line, at);
            if (end < 0 || (end < line.length() && line.charAt(end) != ',')) {
                return Optional.empty();
            }
            values.add(value(line.substring(at, end)));
            at = end + 1;
        }
        return values.size() == columns ? Optional.of(values) : Optional.empty();
    }

    private static String value(String field) {
        return field.startsWith("\"")
                ? field.substring(1, field.lastIndexOf('"')).replace("\"\"", "\"")
                : field;
    }

    private static int comma(String line, int from) {
        int comma = line.indexOf(',', from);
        return comma < 0 ? line.length() : comma;
    }

    /** Behind the closing quote and the tab that may follow it; negative when there is none. */
    private static int afterQuote(String line, int from) {
        for (int at = line.indexOf('"', from + 1); at >= 0; at = line.indexOf('"', at + 2)) {
            if (at + 1 == line.length() || line.charAt(at + 1) != '"') {
                return line.startsWith("\t", at + 1) ? at + 2 : at + 1;
            }
        }
        return -1;
    }
}
