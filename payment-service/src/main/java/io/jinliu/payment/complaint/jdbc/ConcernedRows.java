package io.jinliu.payment.complaint.jdbc;

import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.ToldComplaint.About;
import io.jinliu.payment.complaint.Complaint.Concerned;
import io.jinliu.payment.due.DueKind;
import io.jinliu.payment.due.DueRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The payments that a complaint is about, in its slot. */
final class ConcernedRows {

    private static final String OF = """
            SELECT * FROM complaint_payment WHERE slot = :slot AND complaint_id = :id ORDER BY line
            """;
    private static final String FORGET = "DELETE FROM complaint_payment WHERE slot = :slot AND complaint_id = :id";
    private static final String INSERT = """
            INSERT INTO complaint_payment (slot, complaint_id, line, out_trade_no, channel_no, amount_minor, currency,
                                           payment_id, due_kind, due_id)
            VALUES (:slot, :id, :line, :outTradeNo, :channelNo, :amount, :currency, :payment, :dueKind, :due)
            """;

    private ConcernedRows() {}

    static List<Concerned> of(long complaintNo, JdbcClient jdbc) {
        return on(OF, complaintNo, jdbc).query(ConcernedRows::read).list();
    }

    /** As the channel tells them now; the complaint is locked. */
    static void keep(long complaintNo, List<Concerned> payments, JdbcClient jdbc) {
        on(FORGET, complaintNo, jdbc).update();
        for (int line = 0; line < payments.size(); line++) {
            write(payments.get(line), on(INSERT, complaintNo, jdbc).param("line", line));
        }
    }

    private static void write(Concerned payment, StatementSpec insert) {
        var about = payment.about();
        insert.param("outTradeNo", about.outTradeNo())
                .param("channelNo", about.channelNo())
                .param("amount", about.amount().minor())
                .param("currency", about.amount().currency().getCurrencyCode())
                .param("payment", payment.paymentNo().orElse(null))
                .param(
                        "dueKind",
                        payment.due().map(DueRef::kind).map(Enum::name).orElse(null))
                .param("due", payment.due().map(DueRef::no).orElse(null))
                .update();
    }

    private static Concerned read(ResultSet row, int rowNumber) throws SQLException {
        var about = new About(
                row.getString("out_trade_no"),
                row.getString("channel_no"),
                Money.of(row.getLong("amount_minor"), row.getString("currency")));
        var kind = Optional.ofNullable(row.getString("due_kind")).map(DueKind::valueOf);
        var due = row.getLong("due_id");
        return new Concerned(
                about,
                Optional.ofNullable(row.getObject("payment_id", Long.class)),
                kind.map(known -> new DueRef(known, due)));
    }

    private static StatementSpec on(String sql, long complaintNo, JdbcClient jdbc) {
        return jdbc.sql(sql).param("slot", Slot.ofNumber(complaintNo).value()).param("id", complaintNo);
    }
}
