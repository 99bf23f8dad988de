package io.jinliu.payment.webhook.jdbc;

import io.jinliu.common.id.Slot;
import io.jinliu.common.sharding.Database;
import io.jinliu.payment.webhook.Attempt;
import io.jinliu.payment.webhook.Deliveries;
import io.jinliu.payment.webhook.Delivery;
import io.jinliu.payment.webhook.DeliveryTerms;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Deliveries in MySQL; {@link DeliveryRows} and {@link AttemptRows} know the columns. */
@Repository
class JdbcDeliveries implements Deliveries {

    private static final String INSERT = """
            INSERT INTO webhook_delivery (slot, id, endpoint_id, event_id, type, merchant_id, state, attempts, first_at,
                                          next_at, ended_at, reason, created_at)
            VALUES (:slot, :id, :endpoint, :event, :type, :merchant, :state, :attempts, :firstAt, :nextAt, :endedAt, :reason,
                    :createdAt)
            """;
    private static final String UPDATE = """
            UPDATE webhook_delivery
               SET state = :state, attempts = :attempts, first_at = COALESCE(:firstAt, first_at), next_at = :nextAt,
                   ended_at = :endedAt, reason = :reason
             WHERE slot = :slot AND id = :id
            """;
    private static final String ONE = "SELECT * FROM webhook_delivery WHERE slot = :slot AND id = :id";
    private static final String BEFORE = """
            SELECT * FROM webhook_delivery WHERE slot = :slot AND merchant_id = :merchant AND id < :below""";

    private final JdbcClient jdbc;
    private final AttemptRows attempts;

    JdbcDeliveries(JdbcClient jdbc, AttemptRows attempts) {
        this.jdbc = jdbc;
        this.attempts = attempts;
    }

    @Override
    public Optional<Delivery> find(long deliveryNo) {
        return on(ONE, deliveryNo).query(DeliveryRows::read).optional();
    }

    @Override
    public Optional<Delivery> lock(long deliveryNo) {
        return on(ONE + " FOR UPDATE", deliveryNo).query(DeliveryRows::read).optional();
    }

    @Override
    public void open(Delivery.Pending delivery) {
        var terms = delivery.terms();
        DeliveryRows.write(delivery, on(INSERT, terms.no()))
                .param("endpoint", terms.endpointNo())
                .param("event", terms.eventNo())
                .param("type", terms.type().name())
                .param("merchant", terms.merchant())
                .param("createdAt", Timestamp.from(terms.createdAt()))
                .update();
    }

    @Override
    public void keep(Delivery delivery) {
        DeliveryRows.write(delivery, on(UPDATE, delivery.terms().no())).update();
    }

    @Override
    public void add(DeliveryTerms terms, Attempt attempt) {
        attempts.add(terms.no(), attempt);
    }

    @Override
    public List<Attempt> attempts(long deliveryNo) {
        return attempts.of(deliveryNo);
    }

    @Override
    public List<Delivery> before(long number, int limit, Search search) {
        var sql = BEFORE
                + (search.endpointNo().isPresent() ? " AND endpoint_id = :endpoint" : "")
                + (search.state().isPresent() ? " AND state = :state" : "")
                + " ORDER BY id DESC LIMIT :limit";
        var statement = jdbc.sql(sql)
                .param("slot", Slot.ofOwner(search.merchant()).value())
                .param("merchant", search.merchant())
                .param("below", number)
                .param("limit", limit);
        search.endpointNo().ifPresent(endpoint -> statement.param("endpoint", endpoint));
        search.state().ifPresent(state -> statement.param("state", state.name()));
        return statement.query(DeliveryRows::read).list();
    }

    @Override
    public List<Due> due(Database database, Instant now, int each, int limit) {
        return DeliveryRows.due(database, now, each, limit);
    }

    @Override
    public void forget(Database database, Instant before) {
        DeliveryRows.forget(database, before);
        AttemptRows.forget(database, before);
    }

    private StatementSpec on(String sql, long deliveryNo) {
        return jdbc.sql(sql).param("slot", Slot.ofNumber(deliveryNo).value()).param("id", deliveryNo);
    }
}
