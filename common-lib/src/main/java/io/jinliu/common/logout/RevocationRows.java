package io.jinliu.common.logout;

import io.jinliu.common.id.Slot;
import io.jinliu.common.sharding.Database;
import io.jinliu.common.time.MachineTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Revoked tokens as rows in their hash's slot, until they would have expired. */
@Repository
class RevocationRows {

    private static final String KEEP = """
            INSERT IGNORE INTO revoked_token (slot, token_hash, expires_at) VALUES (:slot, :hash, :expires)
            """;
    private static final String ALL = "SELECT token_hash, expires_at FROM revoked_token WHERE expires_at > :now";
    private static final String RECENT = """
            SELECT token_hash, expires_at FROM revoked_token
             WHERE heard_at > CURRENT_TIMESTAMP(6) - INTERVAL :seconds SECOND AND expires_at > :now
            """;
    private static final String FORGET = "DELETE FROM revoked_token WHERE expires_at <= :now LIMIT 1000";
    /** Longer than the tolerance for clocks lets a token live past its end. */
    static final Duration GRACE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final MachineTime machineTime;

    RevocationRows(JdbcClient jdbc, MachineTime machineTime) {
        this.jdbc = jdbc;
        this.machineTime = machineTime;
    }

    /** Returns whether it is news. */
    boolean keep(TokenRevoked token) {
        return jdbc.sql(KEEP)
                        .param("slot", Slot.ofOwner(token.tokenHash()).value())
                        .param("hash", token.tokenHash())
                        .param("expires", Timestamp.from(token.expiresAt()))
                        .update()
                == 1;
    }

    List<TokenRevoked> all(Database database) {
        return database.jdbc()
                .sql(ALL)
                .param("now", now())
                .query(RevocationRows::token)
                .list();
    }

    /** By the database's own clock, which wrote them. */
    List<TokenRevoked> recent(Database database, Duration window) {
        return database.jdbc()
                .sql(RECENT)
                .param("seconds", window.toSeconds())
                .param("now", now())
                .query(RevocationRows::token)
                .list();
    }

    void forgetExpired(Database database) {
        database.jdbc().sql(FORGET).param("now", now()).update();
    }

    private Timestamp now() {
        return Timestamp.from(machineTime.instant().minus(GRACE));
    }

    private static TokenRevoked token(ResultSet row, int rowNumber) throws SQLException {
        return new TokenRevoked(
                row.getString("token_hash"), row.getTimestamp("expires_at").toInstant());
    }
}
