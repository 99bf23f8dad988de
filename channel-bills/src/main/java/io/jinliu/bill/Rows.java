package io.jinliu.bill;

import io.jinliu.bill.BillRefused.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects a bill's rows; refuses too many and any that was there before. */
final class Rows {

    private final BillLimits limits;
    private final List<BillRow> rows = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();

    Rows(BillLimits limits) {
        this.limits = limits;
    }

    void add(BillRow row) {
        if (rows.size() == limits.rows()) {
            throw new BillRefused(Reason.TOO_MANY_ROWS, row.line(), "more than %d".formatted(limits.rows()));
        }
        var earlier = lines.putIfAbsent(row.key(), row.line());
        if (earlier != null) {
            throw new BillRefused(
                    Reason.DUPLICATE_ROW, row.line(), "the same as line %d: %s".formatted(earlier, row.key()));
        }
        rows.add(row);
    }

    List<BillRow> all() {
        return rows;
    }

    /** The day asked for, else that of the first row; every row has to be of it. */
    LocalDate day(@Nullable LocalDate asked) {
        if (asked == null && rows.isEmpty()) {
            throw new BillRefused(Reason.NO_DAY, 0, "an empty bill, and nobody said of which day");
        }
        var day = asked == null ? ChinaTime.dayOf(rows.getFirst().at()) : asked;
        for (var row : rows) {
            if (!ChinaTime.dayOf(row.at()).equals(day)) {
                throw new BillRefused(Reason.OTHER_DAY, row.line(), "%s is not of %s".formatted(row.at(), day));
            }
        }
        return day;
    }
}
