package io.jinliu.payment.payout;

import io.jinliu.payment.payout.Payout.Approved;
import io.jinliu.payment.payout.Payout.Asked;
import io.jinliu.payment.payout.Payout.AwaitingPayee;
import io.jinliu.payment.payout.Payout.Cancelled;
import io.jinliu.payment.payout.Payout.Drafted;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Payouts kept in a map; behaves like the table, races aside. */
final class InMemoryPayouts implements Payouts {

    private final Map<Long, Payout> payouts = new LinkedHashMap<>();
    final Map<Long, Instant> due = new LinkedHashMap<>();

    @Override
    public Optional<Payout> find(long payoutNo) {
        return Optional.ofNullable(payouts.get(payoutNo));
    }

    @Override
    public Optional<Payout> lock(long payoutNo) {
        return find(payoutNo);
    }

    @Override
    public void draft(List<Drafted> drafted) {
        drafted.forEach(payout -> payouts.put(payout.terms().no(), payout));
    }

    @Override
    public void keep(Payout payout) {
        payouts.put(payout.terms().no(), payout);
        if (!(payout instanceof Approved || payout instanceof Payout.Sent)) {
            due.remove(payout.terms().no());
        }
    }

    @Override
    public void askAgainAt(long payoutNo, Instant at) {
        due.put(payoutNo, at);
        payouts.computeIfPresent(payoutNo, (_, payout) -> askedOnce(payout));
    }

    @Override
    public void dueAt(long payoutNo, Instant at) {
        due.put(payoutNo, at);
    }

    @Override
    public void approveAll(long batchNo, Instant at) {
        change(batchNo, payout -> payout instanceof Drafted(var terms) ? new Approved(terms, false) : payout);
        ofBatch(batchNo, 0, Integer.MAX_VALUE).stream()
                .filter(Approved.class::isInstance)
                .forEach(payout -> due.put(payout.terms().no(), at));
    }

    @Override
    public int cancelUnsent(long batchNo, Instant at) {
        var before = count(batchNo);
        change(batchNo, payout -> switch (payout) {
            case Drafted(var terms) -> new Cancelled(terms, at);
            case Approved approved when !approved.reserved() -> approved.cancel(at);
            default -> payout;
        });
        return count(batchNo) - before;
    }

    @Override
    public void hurryReserved(long batchNo, Instant at) {
        ofBatch(batchNo, 0, Integer.MAX_VALUE).stream()
                .filter(payout -> payout instanceof Approved approved && approved.reserved())
                .forEach(payout -> due.put(payout.terms().no(), at));
    }

    @Override
    public List<Payout> ofBatch(long batchNo, int afterLine, int limit) {
        return payouts.values().stream()
                .filter(payout -> payout.terms().batchNo() == batchNo)
                .filter(payout -> payout.terms().line() > afterLine)
                .limit(limit)
                .toList();
    }

    private int count(long batchNo) {
        return (int) ofBatch(batchNo, 0, Integer.MAX_VALUE).stream()
                .filter(Cancelled.class::isInstance)
                .count();
    }

    private void change(long batchNo, UnaryOperator<Payout> change) {
        payouts.replaceAll((_, payout) -> payout.terms().batchNo() == batchNo ? change.apply(payout) : payout);
    }

    private static Payout askedOnce(Payout payout) {
        return switch (payout) {
            case Asked asked -> new Asked(asked.terms(), asked.asked() + 1, asked.sentAt());
            case AwaitingPayee waiting ->
                new AwaitingPayee(waiting.terms(), waiting.packageInfo(), waiting.asked() + 1, waiting.sentAt());
            default -> payout;
        };
    }
}
