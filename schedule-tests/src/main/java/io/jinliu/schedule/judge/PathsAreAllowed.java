package io.jinliu.schedule.judge;

import io.jinliu.order.lifecycle.Order;
import io.jinliu.schedule.World;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** I8: whatever has states has taken only steps that it may take, and began where it may begin. */
final class PathsAreAllowed implements Sentence {

    private static final String BEGIN = "";

    private static final Map<String, Set<String>> ORDER = Map.of(
            BEGIN,
            Set.of("AWAITING_PAYMENT", "ABANDONED"),
            "AWAITING_PAYMENT",
            Set.of("CLOSING", "PAID"),
            "CLOSING",
            Set.of("CLOSED", "PAID"),
            "PAID",
            Set.of("SHIPPED", "CLOSED"),
            "SHIPPED",
            Set.of("COMPLETED", "CLOSED"),
            "COMPLETED",
            Set.of("CLOSED"));
    private static final Map<String, Set<String>> PAYMENT = Map.of(
            BEGIN,
            Set.of("PENDING"),
            "PENDING",
            Set.of("COLLECTED", "CLOSED", "DIVERTED", "REVERSING"),
            "REVERSING",
            Set.of("COLLECTED", "CLOSED", "DIVERTED"),
            "CLOSED",
            Set.of("COLLECTED", "DIVERTED", "REVERSING"));
    private static final Map<String, Set<String>> DUE =
            Map.of(BEGIN, Set.of("OPEN", "WITHDRAWN"), "OPEN", Set.of("COLLECTED", "WITHDRAWN"));
    private static final Map<String, Set<String>> REFUND = Map.of(
            BEGIN,
            Set.of("REQUESTED"),
            "REQUESTED",
            Set.of("PROCESSING", "ABNORMAL", "SUCCEEDED", "CLOSED"),
            "PROCESSING",
            Set.of("ABNORMAL", "SUCCEEDED", "CLOSED"),
            "ABNORMAL",
            Set.of("SUCCEEDED", "CLOSED"));
    private static final Map<String, Set<String>> HOLD =
            Map.of(BEGIN, Set.of("HELD"), "HELD", Set.of("SOLD", "RELEASED"), "SOLD", Set.of("RELEASED"));

    @Override
    public void judge(World world, Findings findings) {
        walk("order", world.orders().paths().values(), ORDER, findings);
        walk("payment", world.payments().paymentPaths().values(), PAYMENT, findings);
        walk("due", world.payments().duePaths().values(), DUE, findings);
        walk("refund", world.payments().refundPaths().values(), REFUND, findings);
        walk("hold", world.orders().holdPaths(), HOLD, findings);
        for (var order : world.orders().orders()) {
            var lines = world.orders().history(order.purchase().number().value()).stream()
                    .filter(line -> !line.cause().equals("PAYMENT_CLOSED"))
                    .toList();
            findings.equal("I8", order.version(), (long) lines.size(), "lines of history of " + name(order));
            findings.equal(
                    "I8",
                    order.status().name(),
                    lines.getLast().status(),
                    "the last line of history of " + name(order));
        }
    }

    private static String name(Order order) {
        return "order " + order.purchase().number();
    }

    private static void walk(
            String what, Collection<List<String>> paths, Map<String, Set<String>> allowed, Findings findings) {
        for (var path : paths) {
            var at = BEGIN;
            for (var next : path) {
                if (!allowed.getOrDefault(at, Set.of()).contains(next)) {
                    findings.add("I8", "a %s went from '%s' to %s: %s", what, at, next, path);
                }
                at = next;
            }
        }
    }
}
