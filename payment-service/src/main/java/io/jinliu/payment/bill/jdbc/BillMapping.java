package io.jinliu.payment.bill.jdbc;

import io.jinliu.common.money.Money;
import io.jinliu.payment.bill.ChannelBill;
import io.jinliu.payment.bill.ChannelBill.Asking;
import io.jinliu.payment.bill.ChannelBill.File;
import io.jinliu.payment.bill.ChannelBill.Sums;
import io.jinliu.payment.channel.BillKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;

/** Rows of bills in our words. */
final class BillMapping {

    private BillMapping() {}

    static ChannelBill bill(ResultSet row, int rowNumber) throws SQLException {
        var terms = new ChannelBill.Terms(
                row.getLong("id"),
                row.getString("account"),
                BillKind.valueOf(row.getString("kind")),
                row.getObject("bill_day", LocalDate.class));
        var next = Optional.ofNullable(row.getTimestamp("ask_at")).map(Timestamp::toInstant);
        var asking = new Asking(row.getInt("asked"), next);
        return switch (row.getString("state")) {
            case "WANTED" -> new ChannelBill.Wanted(terms, asking, Optional.ofNullable(row.getString("why")));
            case "KEPT" -> new ChannelBill.Kept(terms, asking, file(row), sums(row));
            case "REFUSED" -> new ChannelBill.Refused(terms, asking, file(row), row.getString("why"));
            case "EMPTY" -> new ChannelBill.Empty(terms, asking);
            case String unknown -> throw new IllegalStateException("Bill row in unknown state " + unknown);
        };
    }

    private static File file(ResultSet row) throws SQLException {
        return new File(row.getInt("version"), row.getString("file_name"), row.getString("sha256"));
    }

    private static Sums sums(ResultSet row) throws SQLException {
        return new Sums(
                row.getInt("line_count"), money(row, "in_minor"), money(row, "out_minor"), money(row, "fees_minor"));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return Money.of(row.getLong(column), row.getString("currency"));
    }
}
