package io.jinliu.invariant;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks whether anything is still moving, and waits for it. */
final class Rest {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int ENOUGH = 200;

    private static final String UNSENT =
            "SELECT CONCAT(tag, ' not sent yet') AS what, event_key AS number FROM outbox WHERE sent_at IS NULL LIMIT 200";
    private static final String CLAIMED = """
            SELECT 'a request under way' AS what, CAST(number AS CHAR) AS number FROM claim
             WHERE status IS NULL AND lease_until > ? LIMIT 200
            """;

    /** Not sent to its channel yet, or sent and not answered; money in suspense that is about to go back. */
    private static final List<String> UNKNOWN = List.of("""
            SELECT 'payment not answered yet' AS what, id AS number FROM payment${t}
             WHERE state = 'PENDING' AND action_type IS NULL AND opened_at > ? LIMIT 200
            """, """
            SELECT 'payment not taken back yet' AS what, id AS number FROM payment${t}
             WHERE state = 'REVERSING' AND opened_at > ? LIMIT 200
            """, """
            SELECT 'transfer not booked yet' AS what, id AS number FROM bank_entry${t}
             WHERE state IN ('NEW', 'MATCHING', 'RETURNING') AND ask_at > ? LIMIT 200
            """, """
            SELECT 'split not answered yet' AS what, id AS number FROM profit_split${t}
             WHERE state = 'ASKED' AND asked_at > ? LIMIT 200
            """, """
            SELECT 'give-back not answered yet' AS what, id AS number FROM give_back${t}
             WHERE state = 'ASKED' AND asked_at > ? LIMIT 200
            """, """
            SELECT 'refund not answered yet' AS what, id AS number FROM refund${t}
             WHERE state = 'REQUESTED' AND requested_at > ? LIMIT 200
            """, """
            SELECT 'payout not answered yet' AS what, id AS number FROM payout${t}
             WHERE state = 'ASKED' AND sent_at > ? LIMIT 200
            """, """
            SELECT 'suspense not refunded yet' AS what, id AS number FROM receipt${t}
             WHERE state = 'SUSPENSE' AND refunded_minor = 0 AND kept_at > ?
               AND NOT (channel = 'BANK' AND reason = 'UNKNOWN_PAYMENT') LIMIT 200
            """);

    private final Premises premises;
    private final Duration atMost;

    Rest(Premises premises, Duration atMost) {
        this.premises = premises;
        this.atMost = atMost;
    }

    /** @param inFlight what is left when patience ends; empty at rest */
    record Outcome(Duration waited, List<InFlight> inFlight) {}

    Outcome await() {
        var began = System.nanoTime();
        while (true) {
            var inFlight = look();
            var waited = Duration.ofNanos(System.nanoTime() - began);
            if (inFlight.isEmpty() || waited.compareTo(atMost) >= 0) {
                return new Outcome(waited, inFlight);
            }
            pause();
        }
    }

    private List<InFlight> look() {
        try (var world = World.open(premises)) {
            var inFlight = new ArrayList<InFlight>();
            for (var books : world.all()) {
                books.each(UNSENT, row -> inFlight.add(of(row)));
                books.each(CLAIMED, row -> inFlight.add(of(row)), World.sql(world.machineTime()));
            }
            new Hearing(world.all())
                    .misheard().stream()
                            .filter(it -> it.times() == 0)
                            .map(it -> new InFlight(
                                    "%s not handled yet by %s"
                                            .formatted(it.event().text("tag"), it.consumer()),
                                    it.event().text("event_key")))
                            .forEach(inFlight::add);
            unknown(world, inFlight);
            overdue(world, inFlight);
            channels(world, inFlight);
            return inFlight.stream().limit(ENOUGH).toList();
        }
    }

    private static void unknown(World world, List<InFlight> inFlight) {
        UNKNOWN.forEach(sql -> world.payment().each(sql, row -> inFlight.add(of(row)), world.overdueInSql()));
    }

    /** After a jump of the clock everything is late at once; it only has to be seen to. */
    private static void overdue(World world, List<InFlight> inFlight) {
        var now = World.sql(world.businessTime());
        world.order()
                .each(
                        ExpiredOrdersEnd.OVERDUE,
                        row -> inFlight.add(new InFlight("expired order not ended yet", row.text("order_no"))),
                        now);
        var asked = World.sql(world.businessTime().minusSeconds(5));
        QuestionsAreAsked.UNASKED.forEach((table, sql) -> world.payment()
                .each(sql, row -> inFlight.add(new InFlight(table + " not asked about yet", row.text("id"))), asked));
    }

    /** Paid or refunded there, and not known here: a notice is on its way, or a question will find it. */
    private static void channels(World world, List<InFlight> inFlight) {
        world.channels().sums().forEach((channel, sums) -> {
            var received = sum(
                    world, "SELECT COALESCE(SUM(amount_minor), 0) AS n FROM receipt${t} WHERE channel = ?", channel);
            var refunded = sum(
                    world,
                    "SELECT COALESCE(SUM(amount_minor), 0) AS n FROM refund${t} WHERE state = 'SUCCEEDED' AND channel = ?",
                    channel);
            var paidOut = sum(
                    world,
                    "SELECT COALESCE(SUM(amount_minor), 0) AS n FROM payout${t} WHERE state = 'PAID' AND channel = ?",
                    channel);
            Map.of(
                            "collected",
                            sums.collected() - received,
                            "refunded",
                            sums.refunded() - refunded,
                            "paid out",
                            world.channels().paidOut(channel) - paidOut)
                    .forEach((what, fen) -> {
                        if (fen != 0) {
                            inFlight.add(new InFlight(
                                    "%d fen %s at %s, not known here yet".formatted(fen, what, channel), channel));
                        }
                    });
        });
    }

    private static long sum(World world, String sql, String channel) {
        return world.payment().rows(sql, channel).stream()
                .mapToLong(row -> row.number("n"))
                .sum();
    }

    private static InFlight of(Row row) {
        return new InFlight(row.text("what"), row.text("number"));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotLook("Interrupted while waiting for rest", e);
        }
    }
}
