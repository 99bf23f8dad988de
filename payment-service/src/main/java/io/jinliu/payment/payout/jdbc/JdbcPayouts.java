package io.jinliu.payment.payout.jdbc;

import io.jinliu.common.crypto.FieldCipher;
import io.jinliu.common.id.Slot;
import io.jinliu.payment.payout.Payout;
import io.jinliu.payment.payout.Payouts;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Payouts as rows that are locked before they are moved. */
@Repository
class JdbcPayouts implements Payouts {

    private static final String PAYOUT = "SELECT * FROM payout WHERE slot = :slot AND id = :id";
    private static final String OF_BATCH = """
            SELECT * FROM payout WHERE slot = :slot AND batch_id = :id AND line > :line ORDER BY line LIMIT :limit
            """;
    private static final String KEEP = """
            UPDATE payout SET state = :state, reserved = GREATEST(reserved, :reserved), asked = :asked,
                   package_info = COALESCE(:packageInfo, package_info), channel_no = :channelNo, outcome = :outcome,
                   sent_at = COALESCE(:sentAt, sent_at), finished_at = :finishedAt
             WHERE slot = :slot AND id = :id
            """;
    private static final String NOTHING_DUE = "UPDATE payout SET ask_at = NULL WHERE slot = :slot AND id = :id";
    private static final String ASK_AGAIN = """
            UPDATE payout SET ask_at = :at, asked = asked + 1
             WHERE slot = :slot AND id = :id AND state IN ('ASKED', 'AWAITING_PAYEE')
            """;
    private static final String DUE = """
            UPDATE payout SET ask_at = :at
             WHERE slot = :slot AND id = :id AND state IN ('APPROVED', 'ASKED', 'AWAITING_PAYEE')
            """;
    private static final String APPROVE = """
            UPDATE payout SET state = 'APPROVED', ask_at = :at
             WHERE slot = :slot AND batch_id = :id AND state = 'DRAFTED'
            """;
    private static final String CANCEL = """
            UPDATE payout SET state = 'CANCELLED', ask_at = NULL, finished_at = :at
             WHERE slot = :slot AND batch_id = :id AND state IN ('DRAFTED', 'APPROVED') AND reserved = 0
            """;
    private static final String HURRY = """
            UPDATE payout SET ask_at = :at
             WHERE slot = :slot AND batch_id = :id AND state = 'APPROVED' AND reserved = 1
            """;

    private final JdbcClient jdbc;
    private final PayoutMapping mapping;

    JdbcPayouts(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.mapping = new PayoutMapping(cipher);
    }

    @Override
    public Optional<Payout> find(long payoutNo) {
        return on(PAYOUT, payoutNo).query(mapping::payout).optional();
    }

    @Override
    public Optional<Payout> lock(long payoutNo) {
        return on(PAYOUT + " FOR UPDATE", payoutNo).query(mapping::payout).optional();
    }

    @Override
    public void draft(List<Payout.Drafted> payouts) {
        PayoutWriting.draft(jdbc, mapping, payouts);
    }

    @Override
    public void keep(Payout payout) {
        var columns = PayoutColumns.of(payout);
        on(KEEP, payout.terms().no())
                .param("state", payout.state())
                .param("reserved", columns.reserved() ? 1 : 0)
                .param("asked", columns.asked())
                .param("packageInfo", columns.packageInfo())
                .param("channelNo", columns.channelNo())
                .param("outcome", columns.outcome())
                .param("sentAt", timestamp(columns.sentAt()))
                .param("finishedAt", timestamp(columns.finishedAt()))
                .update();
        if (columns.finishedAt() != null) {
            on(NOTHING_DUE, payout.terms().no()).update();
        }
    }

    @Override
    public void askAgainAt(long payoutNo, Instant at) {
        on(ASK_AGAIN, payoutNo).param("at", Timestamp.from(at)).update();
    }

    @Override
    public void dueAt(long payoutNo, Instant at) {
        on(DUE, payoutNo).param("at", Timestamp.from(at)).update();
    }

    @Override
    public void approveAll(long batchNo, Instant at) {
        on(APPROVE, batchNo).param("at", Timestamp.from(at)).update();
    }

    @Override
    public int cancelUnsent(long batchNo, Instant at) {
        return on(CANCEL, batchNo).param("at", Timestamp.from(at)).update();
    }

    @Override
    public void hurryReserved(long batchNo, Instant at) {
        on(HURRY, batchNo).param("at", Timestamp.from(at)).update();
    }

    @Override
    public List<Payout> ofBatch(long batchNo, int afterLine, int limit) {
        return on(OF_BATCH, batchNo)
                .param("line", afterLine)
                .param("limit", limit)
                .query(mapping::payout)
                .list();
    }

    private StatementSpec on(String sql, long number) {
        return jdbc.sql(sql).param("slot", Slot.ofNumber(number).value()).param("id", number);
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
