package io.jinliu.payment.refund.jdbc;

import io.jinliu.common.sharding.Database;
import io.jinliu.payment.refund.UntouchedSuspense;
import java.util.List;
import org.springframework.stereotype.Repository;

@Repository
class JdbcUntouchedSuspense implements UntouchedSuspense {

    private static final String FIND = """
            SELECT r.id FROM receipt_# r
             WHERE r.state = 'SUSPENSE' AND r.refunded_minor = 0
               AND NOT (r.channel = 'BANK' AND r.reason = 'UNKNOWN_PAYMENT')
               AND NOT EXISTS (SELECT 1 FROM refund_# f WHERE f.slot = r.slot AND f.receipt_id = r.id)
             ORDER BY r.kept_at LIMIT 100
            """;

    @Override
    public List<Long> find(Database database) {
        return database.fromEachTable(i -> database.jdbc()
                .sql(FIND.replace("#", Integer.toString(i)))
                .query(Long.class)
                .list());
    }
}
