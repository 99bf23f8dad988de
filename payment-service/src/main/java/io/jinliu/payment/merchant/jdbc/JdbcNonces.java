package io.jinliu.payment.merchant.jdbc;

import io.jinliu.common.id.Slot;
import io.jinliu.common.sharding.Database;
import io.jinliu.payment.merchant.Nonces;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Used nonces in their app's slot; the primary key lets each be used once. */
@Repository
class JdbcNonces implements Nonces {

    private static final String USE = """
            INSERT IGNORE INTO app_nonce (slot, app_id, nonce, used_at) VALUES (:slot, :app, :nonce, :at)
            """;

    private final JdbcClient jdbc;

    JdbcNonces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean use(long appNo, String nonce, Instant at) {
        return jdbc.sql(USE)
                        .param("slot", Slot.ofNumber(appNo).value())
                        .param("app", appNo)
                        .param("nonce", nonce)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    @Override
    public void forget(Database database, Instant before) {
        database.forget("app_nonce", "used_at < :before", before);
    }
}
