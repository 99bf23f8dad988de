package io.jinliu.invariant;

import java.util.HashMap;
import java.util.Map;

/** I4, between order-service and payment-service. */
record OrdersAreTheirDues() implements Invariant {

    private static final String DUES =
            "SELECT id, state, amount_minor, currency, payment_no FROM due${t} WHERE kind = 'ORDER'";
    private static final String ORDERS = """
            SELECT order_no, state, close_cause, amount_minor, currency, payment_no FROM orders${t}
             WHERE state <> 'ABANDONED'
            """;

    private record Due(String state, String money, String payment) {}

    @Override
    public String id() {
        return "I4b";
    }

    @Override
    public String sentence() {
        return "An order is paid exactly when its due is collected, closed unpaid exactly when it is withdrawn";
    }

    @Override
    public void judge(World world, Findings findings) {
        var dues = dues(world);
        world.order().each(ORDERS, row -> {
            findings.examined(1);
            var due = dues.remove(row.number("order_no"));
            if (due == null) {
                findings.violated(row, "orders", row.key("order_no"), "a due", "none at payment-service");
            } else {
                judge(row, due, findings);
            }
        });
        world.payment().each(DUES, row -> {
            if (dues.containsKey(row.number("id")) && !row.text("state").equals("WITHDRAWN")) {
                findings.violated(row, "due", row.key("id"), "an order", "none at order-service");
            }
        });
    }

    private static Map<Long, Due> dues(World world) {
        var dues = new HashMap<Long, Due>();
        world.payment()
                .each(
                        DUES,
                        row -> dues.put(
                                row.number("id"), new Due(row.text("state"), money(row), row.show("payment_no"))));
        return dues;
    }

    private static void judge(Row order, Due due, Findings findings) {
        var expected = expected(order);
        if (!due.state().equals(expected)) {
            findings.violated(order, "orders", key(order), "due " + expected, "due " + due.state());
        }
        if (expected.equals("COLLECTED") && !order.show("payment_no").equals(due.payment())) {
            findings.violated(order, "orders", key(order), "payment " + due.payment(), order.key("payment_no"));
        }
        // a due that was withdrawn before it was heard of has no amount, and needs none
        if (!expected.equals("WITHDRAWN") && !money(order).equals(due.money())) {
            findings.violated(order, "orders", key(order), "due of " + money(order), "due of " + due.money());
        }
    }

    private static String expected(Row order) {
        return switch (order.text("state")) {
            case "PAID", "SHIPPED", "COMPLETED" -> "COLLECTED";
            case "CLOSED" -> order.show("close_cause").equals("REFUNDED") ? "COLLECTED" : "WITHDRAWN";
            case String _ -> "OPEN";
        };
    }

    private static String key(Row order) {
        return order.key("order_no", "state", "close_cause");
    }

    private static String money(Row row) {
        return row.number("amount_minor") + " " + row.text("currency");
    }
}
