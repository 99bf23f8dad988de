package io.jinliu.payment.card;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Batches kept in a map; behaves like the table, races aside. */
final class InMemoryCardBatches implements CardBatches {

    private final Map<Long, CardBatch> batches = new HashMap<>();

    @Override
    public Optional<CardBatch> find(long batchNo) {
        return Optional.ofNullable(batches.get(batchNo));
    }

    @Override
    public Optional<CardBatch> lock(long batchNo) {
        return find(batchNo);
    }

    @Override
    public void make(CardBatch.Made batch, Instant at) {
        batches.put(batch.terms().no(), batch);
    }

    @Override
    public void keep(CardBatch batch) {
        batches.put(batch.terms().no(), batch);
    }
}
