package io.jinliu.payment.split;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Splits kept in a map; behaves like the table, races aside. */
final class InMemorySplits implements Splits {

    final Map<Long, Instant> askAt = new LinkedHashMap<>();
    private final Map<Long, Split> splits = new LinkedHashMap<>();

    @Override
    public Optional<Split> find(long splitNo) {
        return Optional.ofNullable(splits.get(splitNo));
    }

    @Override
    public Optional<Split> lock(long splitNo) {
        return find(splitNo);
    }

    @Override
    public List<Split> of(long paymentNo) {
        return splits.values().stream()
                .filter(split -> split.terms().paymentNo() == paymentNo)
                .toList();
    }

    @Override
    public void open(Split.Asked split, Instant at) {
        splits.put(split.terms().splitNo(), split);
        askAt.put(split.terms().splitNo(), at);
    }

    @Override
    public Split keep(Split split) {
        splits.put(split.terms().splitNo(), split);
        return split;
    }

    @Override
    public void askAgainAt(long splitNo, Instant at) {
        askAt.put(splitNo, at);
    }
}
