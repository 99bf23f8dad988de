package io.jinliu.invariant;

import java.util.List;
import java.util.function.Function;

/** I11, what happened and what was said of it: as many events of each kind about each number as there were changes. */
record ChangesAreTold() implements Invariant {

    /**
     * @param table the changes' table
     * @param changes the numbers of what changed so
     * @param about where an event of this kind names the number
     */
    private record Telling(String event, Function<World, Books> books, String table, String changes, String about) {}

    private static final String KEY = "event_key";
    private static final String FIELD = "JSON_UNQUOTE(JSON_EXTRACT(payload, '$.%s'))";

    private static final String CARDS = """
            SELECT id AS number FROM card_batch${t} WHERE state = 'ACTIVE'
             UNION ALL SELECT id AS number FROM card_entry${t} WHERE kind = 'BREAKAGE'
            """;

    private static final List<Telling> TELLINGS = List.of(
            of("OrderPlaced", World::order, "orders", "order_no", "state <> 'ABANDONED'", KEY),
            of(
                    "OrderCloseRequested",
                    World::order,
                    "order_history",
                    "order_no",
                    "state = 'CLOSING' AND cause <> 'PAYMENT_CLOSED'",
                    KEY),
            of("OrderPaid", World::order, "order_history", "order_no", "cause = 'PAYMENT_COLLECTED'", KEY),
            of("OrderShipped", World::order, "order_history", "order_no", "cause = 'SHIPPED'", KEY),
            of("OrderCompleted", World::order, "order_history", "order_no", "cause = 'RECEIVED'", KEY),
            of(
                    "OrderClosed",
                    World::order,
                    "order_history",
                    "order_no",
                    "state = 'CLOSED' AND cause <> 'PAYMENT_CLOSED'",
                    KEY),
            of("PaymentCollected", World::payment, "due", "id", "state = 'COLLECTED'", FIELD.formatted("dueNo")),
            of("DueWithdrawn", World::payment, "due", "id", "state = 'WITHDRAWN'", FIELD.formatted("dueNo")),
            of(
                    "PaymentClosed",
                    World::payment,
                    "payment",
                    "id",
                    "close_reason IS NOT NULL",
                    FIELD.formatted("paymentNo")),
            of("ReceiptSuspended", World::payment, "receipt", "id", "state <> 'KEPT'", FIELD.formatted("receiptNo")),
            of(
                    "RefundSucceeded",
                    World::payment,
                    "refund",
                    "id",
                    "state = 'SUCCEEDED' AND purpose = 'ORDER'",
                    FIELD.formatted("refundNo")),
            of(
                    "SuspenseRefunded",
                    World::payment,
                    "refund",
                    "id",
                    "state = 'SUCCEEDED' AND purpose = 'SUSPENSE'",
                    FIELD.formatted("refundNo")),
            of("SplitFinished", World::payment, "profit_split", "id", "state = 'FINISHED'", FIELD.formatted("splitNo")),
            of("SplitReturned", World::payment, "give_back", "id", "state = 'RETURNED'", FIELD.formatted("giveBackNo")),
            new Telling("StoredValueMoved", World::payment, "card_entry", CARDS, FIELD.formatted("cause")),
            of("PayoutSent", World::payment, "payout", "id", "reserved = 1", FIELD.formatted("payoutNo")),
            of("PayoutPaid", World::payment, "payout", "id", "state = 'PAID'", FIELD.formatted("payoutNo")),
            of(
                    "PayoutFailed",
                    World::payment,
                    "payout",
                    "id",
                    "reserved = 1 AND state IN ('FAILED', 'CANCELLED')",
                    FIELD.formatted("payoutNo")),
            of("EarningBooked", World::settlement, "posting", "order_no", "kind = 'EARNING'", KEY),
            of("PointsAwarded", World::points, "points_entry", "order_no", "points > 0", KEY),
            of("PointsClawedBack", World::points, "points_entry", "order_no", "points < 0", KEY));

    @Override
    public String id() {
        return "I11c";
    }

    @Override
    public String sentence() {
        return "Every change that others must know has its event in the outbox, once, and no event tells of nothing";
    }

    @Override
    public void judge(World world, Findings findings) {
        for (var telling : TELLINGS) {
            var books = telling.books().apply(world);
            var events = new Comparison("%d × " + telling.event(), "%d in the outbox");
            books.each(telling.changes(), row -> events.expect(row, telling.table(), key(telling, row), 1));
            books.each(
                    "SELECT %s AS number FROM outbox WHERE tag = '%s'".formatted(telling.about(), telling.event()),
                    row -> events.keep(row, "outbox", key(telling, row), 1));
            events.judge(findings);
        }
    }

    private static String key(Telling telling, Row row) {
        return "%s number=%s".formatted(telling.event(), row.show("number"));
    }

    private static Telling of(
            String event, Function<World, Books> books, String table, String number, String where, String about) {
        var changes = "SELECT %s AS number FROM %s${t} WHERE %s".formatted(number, table, where);
        return new Telling(event, books, table, changes, about);
    }
}
