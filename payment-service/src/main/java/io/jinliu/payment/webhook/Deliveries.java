package io.jinliu.payment.webhook;

import io.jinliu.common.sharding.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where deliveries and their attempts are kept. */
public interface Deliveries {

    Optional<Delivery> find(long deliveryNo);

    /** Loads a delivery and locks it until the transaction ends. */
    Optional<Delivery> lock(long deliveryNo);

    void open(Delivery.Pending delivery);

    void keep(Delivery delivery);

    void add(DeliveryTerms terms, Attempt attempt);

    /** In their order. */
    List<Attempt> attempts(long deliveryNo);

    /** A merchant's, the newest first, below the number. */
    List<Delivery> before(long number, int limit, Search search);

    /** What is due, of each endpoint no more than {@code each}: nobody's backlog hides another's. */
    List<Due> due(Database database, Instant now, int each, int limit);

    /** Removes what is over and older, and its attempts; some at a time. */
    void forget(Database database, Instant before);

    record Due(long deliveryNo, long endpointNo) {}

    record Search(String merchant, Optional<Long> endpointNo, Optional<Delivery.State> state) {}
}
