package io.jinliu.payment.part;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parts kept in a map; behaves like the table, races aside. */
public final class InMemoryParts implements Parts {

    private final Map<Long, Part> parts = new LinkedHashMap<>();

    @Override
    public void add(Part part) {
        parts.put(part.no(), part);
    }

    @Override
    public List<Part> of(long paymentNo) {
        return parts.values().stream()
                .filter(part -> part.paymentNo() == paymentNo)
                .toList();
    }

    @Override
    public List<Part> lock(long paymentNo) {
        return of(paymentNo);
    }

    @Override
    public Optional<Part> find(long partNo) {
        return Optional.ofNullable(parts.get(partNo));
    }

    @Override
    public boolean move(Part next, Part.State from, Optional<Instant> askAt) {
        var known = parts.get(next.no());
        if (known == null || known.state() != from) {
            return false;
        }
        parts.put(next.no(), next);
        return true;
    }

    public List<Part.State> states() {
        return parts.values().stream().map(Part::state).toList();
    }
}
