package io.jinliu.payment.refund;

import io.jinliu.common.money.Money;
import io.jinliu.payment.collect.Receipt;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Which receipt a refund comes from, where several methods paid one due: each gives what is left of it before the next gives
 * anything. Shares and their lines add up to the refund.
 */
final class ShareRefund {

    private ShareRefund() {}

    /** What comes from one receipt. */
    record Share(Receipt receipt, Money amount, List<RefundTerms.Line> lines) {}

    /** The collecting method's first; then what was held, wallets before cards. */
    static List<Receipt> inOrder(Receipt own, List<Receipt> all) {
        return all.stream()
                .sorted(Comparator.<Receipt, Boolean>comparing(receipt -> receipt.no() != own.no())
                        .thenComparing(Receipt::channel)
                        .thenComparing(Receipt::no))
                .toList();
    }

    /** @throws MoreThanReceived if less is left of all of them */
    static List<Share> over(List<Receipt> receipts, List<RefundTerms.Line> lines) {
        Deque<RefundTerms.Line> wanted = new ArrayDeque<>(lines);
        var shares = new ArrayList<Share>();
        for (var receipt : receipts) {
            var taken = taken(wanted, receipt.amount().minus(receipt.refunded()));
            if (!taken.isEmpty()) {
                shares.add(new Share(receipt, sum(taken), taken));
            }
        }
        if (!wanted.isEmpty()) {
            throw new MoreThanReceived("receipt " + receipts.getLast().no());
        }
        return shares;
    }

    /** Takes lines off the front while something is left, the last one in part. */
    private static List<RefundTerms.Line> taken(Deque<RefundTerms.Line> wanted, Money receiptLeft) {
        var taken = new ArrayList<RefundTerms.Line>();
        var left = receiptLeft;
        while (left.positive() && !wanted.isEmpty()) {
            var line = wanted.removeFirst();
            var now = line.amount().min(left);
            taken.add(new RefundTerms.Line(line.line(), now));
            left = left.minus(now);
            if (!now.equals(line.amount())) {
                wanted.addFirst(new RefundTerms.Line(line.line(), line.amount().minus(now)));
            }
        }
        return taken;
    }

    private static Money sum(List<RefundTerms.Line> lines) {
        return lines.stream().map(RefundTerms.Line::amount).reduce(Money::plus).orElseThrow();
    }
}
