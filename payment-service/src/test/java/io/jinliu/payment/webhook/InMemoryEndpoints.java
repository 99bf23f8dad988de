package io.jinliu.payment.webhook;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

final class InMemoryEndpoints implements Endpoints {

    private final TreeMap<Long, Endpoint> all = new TreeMap<>();

    @Override
    public Optional<Endpoint> find(long endpointNo) {
        return Optional.ofNullable(all.get(endpointNo));
    }

    @Override
    public Optional<Endpoint> lock(long endpointNo) {
        return find(endpointNo);
    }

    @Override
    public List<Endpoint> of(String merchant) {
        return all.values().stream()
                .filter(endpoint -> endpoint.merchant().equals(merchant) && !endpoint.isRemoved())
                .toList();
    }

    @Override
    public void open(Endpoint endpoint) {
        all.put(endpoint.no(), endpoint);
    }

    @Override
    public Endpoint keep(Endpoint endpoint) {
        all.put(endpoint.no(), endpoint);
        return endpoint;
    }
}
