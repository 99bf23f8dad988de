package io.jinliu.bill;

import java.time.LocalDate;
import java.util.List;

/** A channel's whole account of one day; its rows stand as in the file and add up to what the file says of them. */
public record Bill(BillFormat format, LocalDate day, List<BillRow> rows, BillTotals totals) {

    public Bill {
        rows = List.copyOf(rows);
    }

    static Bill of(BillFormat format, LocalDate day, List<BillRow> rows) {
        return new Bill(format, day, rows, BillTotals.of(rows));
    }
}
