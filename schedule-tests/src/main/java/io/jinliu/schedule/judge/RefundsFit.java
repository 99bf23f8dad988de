package io.jinliu.schedule.judge;

import io.jinliu.common.money.Money;
import io.jinliu.payment.collect.Receipt;
import io.jinliu.payment.due.Due;
import io.jinliu.payment.refund.Refund;
import io.jinliu.payment.refund.RefundTerms.Purpose;
import io.jinliu.schedule.World;
import io.jinliu.simulator.book.Channel;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** I6: refunds fit their receipts and lines, and each number is one refund at its channel, of the same amount and end. */
final class RefundsFit implements Sentence {

    @Override
    public void judge(World world, Findings findings) {
        var refunds = world.payments().refunds();
        for (var receipt : world.payments().receipts()) {
            fits(receipt, refunds, findings);
        }
        for (var due : world.payments().dues()) {
            if (due instanceof Due.Collected collected) {
                lines(collected, refunds, findings);
            }
        }
        findings.equal("I6", ours(refunds), theirs(world), "succeeded refunds, ours and the channels'");
        findings.equal("I6", ofOrders(refunds), counted(world), "refunds that orders have counted");
    }

    private static void fits(Receipt receipt, List<Refund> refunds, Findings findings) {
        var held = sum(refunds.stream()
                .filter(refund -> refund.terms().receiptNo() == receipt.no())
                .filter(refund -> !(refund instanceof Refund.Closed)));
        findings.equal("I6", receipt.refunded().minor(), held, "refunded of receipt " + receipt.no());
        if (held > receipt.amount().minor()) {
            findings.add("I6", "%d of receipt %d over %s went back", held, receipt.no(), receipt.amount());
        }
    }

    private static void lines(Due.Collected due, List<Refund> refunds, Findings findings) {
        for (var line : due.owed().lines()) {
            var held = refunds.stream()
                    .filter(refund -> !(refund instanceof Refund.Closed))
                    .filter(refund ->
                            refund.terms().due().filter(due.ref()::equals).isPresent())
                    .flatMap(refund -> refund.terms().lines().stream())
                    .filter(share -> share.line() == line.line())
                    .mapToLong(share -> share.amount().minor())
                    .sum();
            findings.equal("I6", line.refunded().minor(), held, "line %d of %s".formatted(line.line(), due.ref()));
            if (line.left().negative()) {
                findings.add("I6", "line %d of %s is refunded beyond its amount", line.line(), due.ref());
            }
        }
    }

    private static Map<String, Long> ours(List<Refund> refunds) {
        var ours = new HashMap<String, Long>();
        succeeded(refunds)
                .forEach(refund ->
                        ours.put(nameAtChannel(refund), refund.terms().amount().minor()));
        return ours;
    }

    /** What a reversal gave back has the channel's name there; every other refund has our number. */
    private static String nameAtChannel(Refund refund) {
        var reversed = refund.terms().purpose() == Purpose.SUSPENSE
                && refund.terms().reason().equals(Receipt.Reason.REVERSED.name());
        return reversed && refund instanceof Refund.Succeeded(var _, var name, var _)
                ? name
                : Long.toString(refund.terms().refundNo());
    }

    private static Map<String, Long> theirs(World world) {
        var theirs = new HashMap<String, Long>();
        Stream.of(Channel.values())
                .flatMap(channel -> world.channels().simulator().book().of(channel).refunds().stream())
                .filter(refund -> refund.succeeded())
                .forEach(refund -> theirs.merge(refund.outRefundNo(), refund.amountFen(), Long::sum));
        return theirs;
    }

    private static Map<String, Money> ofOrders(List<Refund> refunds) {
        var amounts = new LinkedHashMap<String, Money>();
        succeeded(refunds)
                .filter(refund -> refund.terms().purpose() == Purpose.ORDER)
                .forEach(refund -> amounts.put(
                        Long.toString(refund.terms().refundNo()), refund.terms().amount()));
        return amounts;
    }

    private static Map<String, Money> counted(World world) {
        return world.orders().countedRefunds();
    }

    private static Stream<Refund> succeeded(List<Refund> refunds) {
        return refunds.stream().filter(Refund.Succeeded.class::isInstance);
    }

    private static long sum(Stream<Refund> refunds) {
        return refunds.mapToLong(refund -> refund.terms().amount().minor()).sum();
    }
}
