package io.jinliu.payment.webhook.jdbc;

import io.jinliu.common.id.Slot;
import io.jinliu.payment.webhook.Endpoint;
import io.jinliu.payment.webhook.Endpoints;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Endpoints in MySQL; {@link EndpointRows} knows the columns. */
@Repository
class JdbcEndpoints implements Endpoints {

    private static final String INSERT = """
            INSERT INTO webhook_endpoint (slot, id, merchant_id, url, description, events, state, failing_since, off_reason,
                                          off_at, secret, previous_secret, previous_until, created_at)
            VALUES (:slot, :id, :merchant, :url, :description, :events, :state, :failingSince, :offReason, :offAt, :secret,
                    :previousSecret, :previousUntil, :createdAt)
            """;
    private static final String UPDATE = """
            UPDATE webhook_endpoint
               SET url = :url, description = :description, events = :events, state = :state,
                   failing_since = :failingSince, off_reason = :offReason, off_at = :offAt, secret = :secret,
                   previous_secret = :previousSecret, previous_until = :previousUntil
             WHERE slot = :slot AND id = :id
            """;
    private static final String ONE = "SELECT * FROM webhook_endpoint WHERE slot = :slot AND id = :id";
    private static final String OF = """
            SELECT * FROM webhook_endpoint
             WHERE slot = :slot AND merchant_id = :merchant AND state <> 'REMOVED' ORDER BY id
            """;

    private final JdbcClient jdbc;
    private final EndpointRows rows;

    JdbcEndpoints(JdbcClient jdbc, EndpointRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public Optional<Endpoint> find(long endpointNo) {
        return one(ONE, endpointNo);
    }

    @Override
    public Optional<Endpoint> lock(long endpointNo) {
        return one(ONE + " FOR UPDATE", endpointNo);
    }

    @Override
    public List<Endpoint> of(String merchant) {
        return jdbc.sql(OF)
                .param("slot", Slot.ofOwner(merchant).value())
                .param("merchant", merchant)
                .query(rows::read)
                .list();
    }

    @Override
    public void open(Endpoint endpoint) {
        rows.write(endpoint, on(INSERT, endpoint.no()))
                .param("merchant", endpoint.merchant())
                .param("createdAt", EndpointRows.timestamp(endpoint.createdAt()))
                .update();
    }

    @Override
    public Endpoint keep(Endpoint endpoint) {
        rows.write(endpoint, on(UPDATE, endpoint.no())).update();
        return endpoint;
    }

    private Optional<Endpoint> one(String sql, long endpointNo) {
        return on(sql, endpointNo).query(rows::read).optional();
    }

    private StatementSpec on(String sql, long endpointNo) {
        return jdbc.sql(sql).param("slot", Slot.ofNumber(endpointNo).value()).param("id", endpointNo);
    }
}
