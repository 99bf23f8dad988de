package io.jinliu.payment.split;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Give-backs kept in a map; behaves like the table, races aside. */
final class InMemoryGiveBacks implements GiveBacks {

    private final Map<Long, GiveBack> giveBacks = new LinkedHashMap<>();

    List<GiveBack> all() {
        return List.copyOf(giveBacks.values());
    }

    @Override
    public Optional<GiveBack> find(long giveBackNo) {
        return Optional.ofNullable(giveBacks.get(giveBackNo));
    }

    @Override
    public Optional<GiveBack> lock(long giveBackNo) {
        return find(giveBackNo);
    }

    @Override
    public List<GiveBack> of(long splitNo) {
        return giveBacks.values().stream()
                .filter(giveBack -> giveBack.terms().splitNo() == splitNo)
                .toList();
    }

    @Override
    public void open(GiveBack.Asked giveBack, Instant askAt) {
        giveBacks.put(giveBack.terms().giveBackNo(), giveBack);
    }

    @Override
    public GiveBack keep(GiveBack giveBack) {
        giveBacks.put(giveBack.terms().giveBackNo(), giveBack);
        return giveBack;
    }

    @Override
    public void askAgainAt(long giveBackNo, Instant at) {
        // nothing here tells when a sweep comes
    }
}
