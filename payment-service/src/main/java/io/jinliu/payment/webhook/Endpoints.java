package io.jinliu.payment.webhook;

import java.util.List;
import java.util.Optional;

/** Where endpoints are kept. */
public interface Endpoints {

    Optional<Endpoint> find(long endpointNo);

    /** Loads an endpoint and locks it until the transaction ends. */
    Optional<Endpoint> lock(long endpointNo);

    /** A merchant's, without those that are removed, oldest first. */
    List<Endpoint> of(String merchant);

    void open(Endpoint endpoint);

    Endpoint keep(Endpoint endpoint);
}
