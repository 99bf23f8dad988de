package io.jinliu.payment.refund;

import io.jinliu.payment.due.DueRef;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Refunds kept in a map; behaves like the table, races aside. */
final class InMemoryRefunds implements Refunds {

    private final Map<Long, Refund> refunds = new LinkedHashMap<>();

    List<Refund> all() {
        return List.copyOf(refunds.values());
    }

    @Override
    public Optional<Refund> find(long refundNo) {
        return Optional.ofNullable(refunds.get(refundNo));
    }

    @Override
    public Optional<Refund> lock(long refundNo) {
        return find(refundNo);
    }

    @Override
    public List<Refund> of(DueRef due) {
        return all().stream()
                .filter(refund -> refund.terms().due().filter(due::equals).isPresent())
                .toList();
    }

    @Override
    public void open(Refund.Requested refund, Instant askAt) {
        refunds.put(refund.terms().refundNo(), refund);
    }

    @Override
    public Refund keep(Refund refund) {
        refunds.put(refund.terms().refundNo(), refund);
        return refund;
    }

    @Override
    public void askAgainAt(long refundNo, Instant at) {
        // nothing here tells when a sweep comes
    }
}
