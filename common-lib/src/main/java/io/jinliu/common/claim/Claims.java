package io.jinliu.common.claim;

import io.jinliu.common.id.Ids;
import io.jinliu.common.sharding.Databases;
import io.jinliu.common.sharding.WarmUp;
import io.jinliu.common.time.MachineTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Claims as rows in the caller's slot.
 *
 * <p>The first insert wins. A claim whose holder died is taken over when its lease runs out, with the same number. Each
 * statement stands alone, outside any transaction, so it goes straight to the slot's database.
 */
@Repository
class Claims implements WarmUp {

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final String INSERT = """
            INSERT IGNORE INTO claim (slot, claim_key, body_hash, number, lease_until, created_at)
            VALUES (:slot, :key, :body, :number, :until, :now)
            """;
    private static final String FIND = """
            SELECT body_hash, number, lease_until, status, media_type, location, reply
              FROM claim WHERE slot = :slot AND claim_key = :key
            """;
    private static final String TAKE_OVER = """
            UPDATE claim SET lease_until = :until
             WHERE slot = :slot AND claim_key = :key AND status IS NULL AND lease_until = :seen
            """;
    private static final String ANSWER = """
            UPDATE claim SET status = :status, media_type = :type, location = :location, reply = :reply
             WHERE slot = :slot AND claim_key = :key
            """;
    private static final String FREE =
            "UPDATE claim SET lease_until = :now WHERE slot = :slot AND claim_key = :key AND status IS NULL";

    private final Databases databases;
    private final Ids ids;
    private final MachineTime machineTime;

    Claims(Databases databases, Ids ids, MachineTime machineTime) {
        this.databases = databases;
        this.ids = ids;
        this.machineTime = machineTime;
    }

    /** What became of asking for the claim. */
    sealed interface Outcome {

        /** The work is ours to do, under this number. */
        record Ours(long number) implements Outcome {}

        record Answered(Reply reply) implements Outcome {}

        record InFlight() implements Outcome {}

        record OtherBody() implements Outcome {}
    }

    record Reply(
            int status,
            @Nullable String mediaType,
            @Nullable String location,
            byte[] body) {}

    Outcome ask(Claim claim) {
        var number = ids.next(claim.slot());
        var now = machineTime.instant();
        var inserted = on(INSERT, claim)
                .param("body", claim.body())
                .param("number", number)
                .param("until", Timestamp.from(now.plus(LEASE)))
                .param("now", Timestamp.from(now))
                .update();
        return inserted == 1 ? new Outcome.Ours(number) : known(claim);
    }

    void answer(Claim claim, Reply reply) {
        on(ANSWER, claim)
                .param("status", reply.status())
                .param("type", reply.mediaType())
                .param("location", reply.location())
                .param("reply", reply.body())
                .update();
    }

    /** After our own failure: the same body may try again, and will find its work by its number. */
    void free(Claim claim) {
        on(FREE, claim)
                .param("now", Timestamp.from(machineTime.instant().minusSeconds(1)))
                .update();
    }

    /** In a transaction of its own database: the one that all warm-ups share does not reach here. */
    @Override
    public void walk() {
        var claim = Claim.of("warm-up", "warm-up", "warm-up", new byte[0]);
        databases.of(claim.slot()).newTransaction().executeWithoutResult(status -> {
            status.setRollbackOnly();
            ask(claim);
            ask(claim);
            answer(claim, new Reply(204, null, null, new byte[0]));
            free(claim);
        });
    }

    private Outcome known(Claim claim) {
        var row = on(FIND, claim).query(Row::read).single();
        if (!Arrays.equals(row.body(), claim.body())) {
            return new Outcome.OtherBody();
        }
        if (row.reply() != null) {
            return new Outcome.Answered(row.reply());
        }
        return takenOver(claim, row) ? new Outcome.Ours(row.number()) : new Outcome.InFlight();
    }

    private boolean takenOver(Claim claim, Row row) {
        var now = machineTime.instant();
        return row.leaseUntil().toInstant().isBefore(now)
                && on(TAKE_OVER, claim)
                                .param("until", Timestamp.from(now.plus(LEASE)))
                                .param("seen", row.leaseUntil())
                                .update()
                        == 1;
    }

    private StatementSpec on(String sql, Claim claim) {
        return databases
                .of(claim.slot())
                .jdbc()
                .sql(sql)
                .param("slot", claim.slot().value())
                .param("key", claim.key());
    }

    private record Row(
            byte[] body,
            long number,
            Timestamp leaseUntil,
            @Nullable Reply reply) {

        static Row read(ResultSet row, int rowNumber) throws SQLException {
            var status = row.getInt("status");
            var reply = row.wasNull()
                    ? null
                    : new Reply(status, row.getString("media_type"), row.getString("location"), row.getBytes("reply"));
            return new Row(row.getBytes("body_hash"), row.getLong("number"), row.getTimestamp("lease_until"), reply);
        }
    }
}
