package io.jinliu.payment.complaint.jdbc;

import io.jinliu.common.id.Slot;
import io.jinliu.payment.due.DueRef;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The refunds that complaints led to, in the complaint's slot, which is locked meanwhile. */
record RefundNumbers(JdbcClient jdbc) {

    private static final String OF = """
            SELECT refund_id FROM complaint_refund
             WHERE slot = :slot AND complaint_id = :id AND due_kind = :kind AND due_id = :due
            """;
    private static final String FORGET = """
            DELETE FROM complaint_refund
             WHERE slot = :slot AND complaint_id = :id AND due_kind = :kind AND due_id = :due
            """;
    private static final String KEEP = """
            INSERT INTO complaint_refund (slot, complaint_id, due_kind, due_id, refund_id)
            VALUES (:slot, :id, :kind, :due, :refund)
            """;

    Optional<Long> of(long complaintNo, DueRef due) {
        return on(OF, complaintNo, due).query(Long.class).optional();
    }

    void keep(long complaintNo, DueRef due, long refundNo) {
        on(FORGET, complaintNo, due).update();
        on(KEEP, complaintNo, due).param("refund", refundNo).update();
    }

    private StatementSpec on(String sql, long complaintNo, DueRef due) {
        return jdbc.sql(sql)
                .param("slot", Slot.ofNumber(complaintNo).value())
                .param("id", complaintNo)
                .param("kind", due.kind().name())
                .param("due", due.no());
    }
}
