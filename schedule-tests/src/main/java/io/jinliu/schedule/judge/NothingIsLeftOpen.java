package io.jinliu.schedule.judge;

import io.jinliu.order.lifecycle.Order;
import io.jinliu.payment.collect.Payment;
import io.jinliu.payment.collect.Receipt;
import io.jinliu.payment.refund.Refund;
import io.jinliu.schedule.World;

/** I16, I19, I5: orders are paid or closed, questions are answered, and suspense has been given back or refused. */
final class NothingIsLeftOpen implements Sentence {

    @Override
    public void judge(World world, Findings findings) {
        for (var order : world.orders().orders()) {
            if (order instanceof Order.Unpaid) {
                findings.add("I16", "order %s is still %s", order.purchase().number(), order.status());
            }
        }
        for (var payment : world.payments().payments()) {
            if (payment instanceof Payment.Unfinished) {
                findings.add("I19", "payment %d is still open", payment.terms().paymentNo());
            }
        }
        for (var refund : world.payments().refunds()) {
            if (refund instanceof Refund.Unfinished) {
                findings.add("I19", "refund %d is still %s", refund.terms().refundNo(), refund.state());
            }
        }
        for (var receipt : world.payments().receipts()) {
            if (receipt.standing() instanceof Receipt.Standing.Suspense && !triedToReturn(receipt, world)) {
                findings.add("I5", "nobody gives receipt %d back", receipt.no());
            }
        }
    }

    /** A person decides about what the channel would not take back. */
    private static boolean triedToReturn(Receipt receipt, World world) {
        return world.payments().refunds().stream()
                .anyMatch(refund -> refund.terms().receiptNo() == receipt.no());
    }
}
