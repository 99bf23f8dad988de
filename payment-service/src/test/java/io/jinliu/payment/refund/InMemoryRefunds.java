package io.jinliu.payment.refund;

import io.jinliu.payment.due.DueRef;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Refunds kept in a map; behaves like the table, races aside. */
final class InMemoryRefunds implements Refunds {

    private final Map<Long, Refund> refunds = new LinkedHashMap<>();
    private final Map<Long, Instant> notBefore = new HashMap<>();
    final Map<Long, String> decidedBy = new HashMap<>();

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
        notBefore.put(refund.terms().refundNo(), refund.notBefore());
        refunds.put(refund.terms().refundNo(), refund);
    }

    @Override
    public void apply(Refund.Applied refund) {
        refunds.put(refund.terms().refundNo(), refund);
    }

    @Override
    public Refund decide(Refund refund, String by) {
        decidedBy.put(refund.terms().refundNo(), by);
        if (refund instanceof Refund.Requested requested) {
            notBefore.put(refund.terms().refundNo(), requested.notBefore());
        }
        return keep(refund);
    }

    @Override
    public Sent sentOf(long receiptNo) {
        var sent = all().stream()
                .filter(refund -> refund.terms().receiptNo() == receiptNo)
                .filter(refund -> notBefore.containsKey(refund.terms().refundNo()))
                .toList();
        return new Sent(
                sent.stream()
                        .filter(refund -> !(refund instanceof Refund.Closed))
                        .count(),
                sent.stream()
                        .map(refund -> notBefore.get(refund.terms().refundNo()))
                        .max(Comparator.naturalOrder()));
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
