package io.jinliu.payment.webhook;

import io.jinliu.common.sharding.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

final class InMemoryDeliveries implements Deliveries {

    final TreeMap<Long, Delivery> all = new TreeMap<>();
    private final Map<Long, List<Attempt>> attempts = new HashMap<>();

    @Override
    public Optional<Delivery> find(long deliveryNo) {
        return Optional.ofNullable(all.get(deliveryNo));
    }

    @Override
    public Optional<Delivery> lock(long deliveryNo) {
        return find(deliveryNo);
    }

    @Override
    public void open(Delivery.Pending delivery) {
        all.put(delivery.terms().no(), delivery);
    }

    @Override
    public void keep(Delivery delivery) {
        all.put(delivery.terms().no(), delivery);
    }

    @Override
    public void add(DeliveryTerms terms, Attempt attempt) {
        attempts.computeIfAbsent(terms.no(), _ -> new ArrayList<>()).add(attempt);
    }

    @Override
    public List<Attempt> attempts(long deliveryNo) {
        return List.copyOf(attempts.getOrDefault(deliveryNo, List.of()));
    }

    @Override
    public List<Delivery> before(long number, int limit, Search search) {
        return all.headMap(number, false).descendingMap().values().stream()
                .filter(delivery -> delivery.terms().merchant().equals(search.merchant()))
                .filter(delivery -> search.endpointNo()
                        .map(no -> no == delivery.terms().endpointNo())
                        .orElse(true))
                .filter(delivery -> search.state().map(delivery.state()::equals).orElse(true))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Due> due(Database database, Instant now, int each, int limit) {
        return all.values().stream()
                .filter(delivery -> delivery instanceof Delivery.Pending pending && pending.isDue(now))
                .map(Delivery::terms)
                .map(terms -> new Due(terms.no(), terms.endpointNo()))
                .limit(limit)
                .toList();
    }

    @Override
    public void forget(Database database, Instant before) {
        all.values().removeIf(delivery -> delivery.terms().createdAt().isBefore(before));
    }
}
