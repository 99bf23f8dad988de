package io.jinliu.payment.payout.web;

import io.jinliu.common.money.Money;
import io.jinliu.payment.payout.PayoutRow;
import io.jinliu.payment.payout.RowError;
import io.jinliu.payment.payout.UnreadableRows;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Payouts as a CSV file; what is wrong with a line is told with its number, the header being line 1. */
final class CsvRows {

    static final List<String> HEADER = List.of("channel", "payeeType", "payee", "name", "amount", "scene", "remark");

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Pattern YUAN = Pattern.compile("(0|[1-9][0-9]{0,8})(\\.[0-9]{1,2})?");

    private CsvRows() {}

    /** @throws UnreadableRows if it is no such file */
    static List<PayoutRow> read(byte[] file) {
        var lines = CsvText.lines(file);
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            throw new UnreadableRows(List.of(new RowError(1, "the header is " + String.join(",", HEADER))));
        }
        var errors = new ArrayList<RowError>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).size() != HEADER.size()) {
                errors.add(new RowError(
                        i + 1, "%d fields, not %d".formatted(lines.get(i).size(), HEADER.size())));
            }
        }
        if (!errors.isEmpty()) {
            throw new UnreadableRows(errors);
        }
        return IntStream.range(1, lines.size())
                .mapToObj(i -> row(i + 1, lines.get(i)))
                .toList();
    }

    private static PayoutRow row(int line, List<String> fields) {
        return new PayoutRow(
                line,
                fields.get(0),
                fields.get(1),
                fields.get(2),
                fields.get(3),
                yuan(fields.get(4)),
                fields.get(5),
                fields.get(6));
    }

    private static Optional<Money> yuan(String text) {
        return YUAN.matcher(text).matches() ? Optional.of(Money.parse(text, CNY)) : Optional.empty();
    }
}
