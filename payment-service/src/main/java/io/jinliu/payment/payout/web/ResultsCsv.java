package io.jinliu.payment.payout.web;

import io.jinliu.payment.payout.Payout;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of a batch as a CSV file that a spreadsheet may open: no field of it is a formula there. */
final class ResultsCsv {

    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\t\r].*");
    private static final List<String> HEADER = List.of(
            "line",
            "payoutNo",
            "status",
            "channel",
            "payee",
            "name",
            "amount",
            "remark",
            "channelNo",
            "reason",
            "finishedAt");

    private ResultsCsv() {}

    static String header() {
        return line(HEADER.stream());
    }

    static String row(Payout payout) {
        var view = PayoutView.of(payout);
        return line(Stream.of(
                        Integer.toString(view.line()),
                        view.payoutNo(),
                        view.status(),
                        view.channel(),
                        view.payee(),
                        text(view.name()),
                        view.amount().toMajor(),
                        view.remark(),
                        text(view.channelNo()),
                        text(view.reason()),
                        text(view.finishedAt()))
                .map(ResultsCsv::safe));
    }

    private static String line(Stream<String> fields) {
        return fields.map(ResultsCsv::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String text(@Nullable Object value) {
        return Optional.ofNullable(value).map(Object::toString).orElse("");
    }

    static String safe(String field) {
        return FORMULA.matcher(field).matches() ? "'" + field : field;
    }

    private static String quoted(String field) {
        return field.matches("(?s).*[\",\r\n].*") ? "\"" + field.replace("\"", "\"\"") + "\"" : field;
    }
}
