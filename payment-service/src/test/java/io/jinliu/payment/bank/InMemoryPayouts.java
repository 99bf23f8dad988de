package io.jinliu.payment.bank;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Payouts kept in a map; behaves like the table, races aside. */
final class InMemoryPayouts implements Payouts {

    private final Map<Long, Payout> payouts = new LinkedHashMap<>();

    @Override
    public Optional<Payout> ofRefund(long refundNo) {
        return Optional.ofNullable(payouts.get(refundNo));
    }

    @Override
    public Optional<Payout> lock(long refundNo) {
        return ofRefund(refundNo);
    }

    @Override
    public List<Payout> lockWaiting(int limit) {
        return open(limit).stream()
                .filter(payout -> payout.state() instanceof Payout.Waiting)
                .toList();
    }

    @Override
    public List<Payout> lockOf(long orderNo) {
        return open(Integer.MAX_VALUE).stream()
                .filter(payout -> payout.state().equals(new Payout.Ordered(orderNo)))
                .toList();
    }

    @Override
    public List<Payout> open(int limit) {
        return payouts.values().stream()
                .filter(payout -> !(payout.state() instanceof Payout.Settled))
                .limit(limit)
                .toList();
    }

    @Override
    public void queue(Payout payout) {
        keep(payout);
    }

    @Override
    public void keep(Payout payout) {
        payouts.put(payout.refundNo(), payout);
    }
}
