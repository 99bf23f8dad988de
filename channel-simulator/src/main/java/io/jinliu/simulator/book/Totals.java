package io.jinliu.simulator.book;

import java.util.Collection;
import java.util.function.Predicate;

/**
 * What a channel's book adds up to, in fen.
 *
 * @param collectedFen all money that arrived, before refunds
 * @param refundedFen all money that reached its payers again
 * @param refundsOpenFen refunds neither succeeded nor closed
 */
public record Totals(
        long collectedFen,
        long refundedFen,
        long refundsOpenFen,
        int orders,
        int payments,
        int refunds,
        int refundsSucceeded,
        int refundsOpen) {

    public static Totals of(Accounts accounts) {
        var payments = accounts.trades().stream()
                .flatMap(trade -> trade.payments().stream())
                .toList();
        var refunds = accounts.refunds();
        Predicate<Refund> open = refund -> refund.holdsMoney() && !refund.succeeded();
        return new Totals(
                payments.stream().mapToLong(Payment::amountFen).sum(),
                sum(refunds, Refund::succeeded),
                sum(refunds, open),
                accounts.trades().size(),
                payments.size(),
                refunds.size(),
                count(refunds, Refund::succeeded),
                count(refunds, open));
    }

    private static long sum(Collection<Refund> refunds, Predicate<Refund> which) {
        return refunds.stream().filter(which).mapToLong(Refund::amountFen).sum();
    }

    private static int count(Collection<Refund> refunds, Predicate<Refund> which) {
        return Math.toIntExact(refunds.stream().filter(which).count());
    }
}
