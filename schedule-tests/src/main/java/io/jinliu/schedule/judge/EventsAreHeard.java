package io.jinliu.schedule.judge;

import io.jinliu.payment.collect.Payment;
import io.jinliu.payment.collect.Receipt;
import io.jinliu.payment.due.Due;
import io.jinliu.payment.refund.Refund;
import io.jinliu.payment.refund.RefundTerms.Purpose;
import io.jinliu.schedule.World;
import io.jinliu.schedule.broker.Event;
import io.jinliu.schedule.broker.InMemoryInbox.Seen;
import io.jinliu.schedule.service.Service;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** I11: every change is told by one event, every event has left, and each of its consumers has handled it once. */
final class EventsAreHeard implements Sentence {

    @Override
    public void judge(World world, Findings findings) {
        var inboxes = new HashMap<String, Set<String>>();
        for (var service : world.services()) {
            var handled = new LinkedHashSet<String>();
            service.inbox().seen().forEach(seen -> handled.add(handled(seen)));
            inboxes.put(service.name(), handled);
            findings.equal("I11", List.of(), service.outbox().unsent(), "unsent events of " + service.name());
        }
        for (var service : world.services()) {
            service.outbox().all().forEach(event -> heard(event, world, inboxes, findings));
        }
        world.broker().buried().forEach(letter -> findings.add("I11", "dead letter: %s", letter));
        changesAreTold(world, findings);
        listsFollow(world, findings);
    }

    private static void heard(Event event, World world, Map<String, Set<String>> inboxes, Findings findings) {
        world.broker()
                .consumers(event)
                .forEach((service, consumers) -> consumers.forEach(consumer -> {
                    if (!inboxes.getOrDefault(service, Set.of()).contains(consumer + " " + event.id())) {
                        findings.add("I11", "%s has not handled %s", consumer, event);
                    }
                }));
    }

    private static String handled(Seen seen) {
        return seen.consumer() + " " + seen.eventId();
    }

    private static void changesAreTold(World world, Findings findings) {
        var payments = world.payments();
        var told = count(payments.service());
        var collected = payments.payments().stream().filter(Payment.Collected.class::isInstance);
        findings.equal("I11", collected.count(), told.getOrDefault("PaymentCollected", 0L), "PaymentCollected");
        var closed = payments.paymentPaths().values().stream().filter(path -> path.contains("CLOSED"));
        findings.equal("I11", closed.count(), told.getOrDefault("PaymentClosed", 0L), "PaymentClosed");
        var withdrawn = payments.dues().stream().filter(Due.Withdrawn.class::isInstance);
        findings.equal("I11", withdrawn.count(), told.getOrDefault("DueWithdrawn", 0L), "DueWithdrawn");
        var suspended = payments.receipts().stream().filter(it -> !(it.standing() instanceof Receipt.Standing.Kept));
        findings.equal("I11", suspended.count(), told.getOrDefault("ReceiptSuspended", 0L), "ReceiptSuspended");
        findings.equal(
                "I11", succeeded(world, Purpose.ORDER), told.getOrDefault("RefundSucceeded", 0L), "RefundSucceeded");
        findings.equal(
                "I11",
                succeeded(world, Purpose.SUSPENSE),
                told.getOrDefault("SuspenseRefunded", 0L),
                "SuspenseRefunded");
        attemptsAreNoted(world, told, findings);
    }

    /** Each closed attempt is one line of its order's history, however often it was told. */
    private static void attemptsAreNoted(World world, Map<String, Long> told, Findings findings) {
        var noted = world.orders().orders().stream()
                .flatMap(order ->
                        world.orders().history(order.purchase().number().value()).stream())
                .filter(line -> line.cause().equals("PAYMENT_CLOSED"))
                .count();
        findings.equal("I11", told.getOrDefault("PaymentClosed", 0L), noted, "closed attempts in histories");
    }

    private static long succeeded(World world, Purpose purpose) {
        return world.payments().refunds().stream()
                .filter(Refund.Succeeded.class::isInstance)
                .filter(refund -> refund.terms().purpose() == purpose)
                .count();
    }

    private static Map<String, Long> count(Service service) {
        var told = new HashMap<String, Long>();
        service.outbox().all().forEach(event -> told.merge(event.tag(), 1L, Long::sum));
        return told;
    }

    private static void listsFollow(World world, Findings findings) {
        for (var order : world.orders().orders()) {
            var shown = world.orders().listOf(order.purchase().merchantId()).stream()
                    .filter(row -> row.orderNo() == order.purchase().number().value())
                    .map(row -> row.status())
                    .toList();
            findings.equal(
                    "I11",
                    List.of(order.status().name()),
                    shown,
                    "the merchant's list, order " + order.purchase().number());
        }
    }
}
