package io.jinliu.payment.payout;

import io.jinliu.common.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Batches and days kept in maps. */
final class InMemoryPayoutBatches implements PayoutBatches {

    private final Map<Long, PayoutBatch> batches = new HashMap<>();
    private final Map<String, Long> days = new HashMap<>();

    @Override
    public Optional<PayoutBatch> find(long batchNo) {
        return Optional.ofNullable(batches.get(batchNo));
    }

    @Override
    public Optional<PayoutBatch> lock(long batchNo) {
        return find(batchNo);
    }

    @Override
    public void draft(PayoutBatch.Drafted batch, Instant at) {
        keep(batch);
    }

    @Override
    public void keep(PayoutBatch batch) {
        batches.put(batch.terms().no(), batch);
    }

    @Override
    public boolean addToDay(String account, LocalDate day, Money amount, long most) {
        var key = account + day;
        var total = days.getOrDefault(key, 0L) + amount.minor();
        if (total > most) {
            return false;
        }
        days.put(key, total);
        return true;
    }

    @Override
    public List<Tally> tally(long batchNo) {
        return List.of();
    }
}
