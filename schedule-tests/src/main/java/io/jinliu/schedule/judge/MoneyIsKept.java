package io.jinliu.schedule.judge;

import io.jinliu.payment.collect.Payment;
import io.jinliu.payment.collect.Receipt;
import io.jinliu.payment.collect.Receipt.Standing;
import io.jinliu.payment.due.Due;
import io.jinliu.schedule.World;
import io.jinliu.simulator.book.Channel;
import java.util.ArrayList;
import java.util.List;

/** I4, I5: a due is collected by exactly its receipt, and whatever a channel collected is a receipt of ours. */
final class MoneyIsKept implements Sentence {

    @Override
    public void judge(World world, Findings findings) {
        var receipts = world.payments().receipts();
        var winners = new ArrayList<Long>();
        for (var due : world.payments().dues()) {
            if (due instanceof Due.Collected(var owed, var paymentNo)) {
                winners.add(paymentNo);
                findings.equal("I4", List.of(owed.amount()), keptFor(paymentNo, receipts), due.ref() + " is collected");
            }
        }
        for (var payment : world.payments().payments()) {
            findings.equal(
                    "I4",
                    winners.contains(payment.terms().paymentNo()),
                    payment instanceof Payment.Collected,
                    "payment %d has collected".formatted(payment.terms().paymentNo()));
        }
        for (var channel : Channel.values()) {
            arrivedAt(channel, world, receipts, findings);
        }
    }

    private static List<?> keptFor(long paymentNo, List<Receipt> receipts) {
        return receipts.stream()
                .filter(receipt -> receipt.standing() instanceof Standing.Kept)
                .filter(receipt ->
                        receipt.paymentNo().filter(no -> no == paymentNo).isPresent())
                .map(Receipt::amount)
                .toList();
    }

    private static void arrivedAt(Channel channel, World world, List<Receipt> receipts, Findings findings) {
        world.channels().simulator().book().of(channel).trades().stream()
                .flatMap(trade -> trade.payments().stream())
                .forEach(payment -> {
                    var known = receipts.stream()
                            .filter(receipt -> receipt.channelNo().equals(payment.transactionId()))
                            .map(receipt -> receipt.amount().minor())
                            .toList();
                    findings.equal(
                            "I5",
                            List.of(payment.amountFen()),
                            known,
                            "receipts for %s under %s".formatted(payment.transactionId(), payment.outTradeNo()));
                });
    }
}
