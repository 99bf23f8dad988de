package io.jinliu.invariant;

import io.jinliu.invariant.Hearing.Misheard;
import java.time.Duration;

/** I11, into others' hands. */
record EventsAreHeard() implements Invariant {

    /** One that came before its predecessor comes again by the broker's delays. */
    private static final Duration HEARD_BY = Duration.ofSeconds(60);

    private static final String DEAD =
            "SELECT consumer, event_id, tag, event_key, reason FROM dead_letter ORDER BY buried_at";

    @Override
    public String id() {
        return "I11b";
    }

    @Override
    public String sentence() {
        return "Each consumer has handled each of its events once, and none lies among the dead letters";
    }

    @Override
    public void judge(World world, Findings findings) {
        var hearing = new Hearing(world.all());
        findings.examined(hearing.expected());
        hearing.misheard().stream()
                .filter(it -> it.times() > 0 || isLate(world, it.event()))
                .forEach(it -> tell(it, findings));
        for (var books : world.all()) {
            books.each(
                    DEAD,
                    row -> findings.violated(
                            row,
                            "dead_letter",
                            row.key("consumer", "event_id", "event_key"),
                            row.text("tag") + " handled",
                            row.text("reason")));
        }
    }

    /** What has not left yet is another sentence's. */
    private static boolean isLate(World world, Row event) {
        return event.has("sent_at")
                && event.instant("sent_at").isBefore(world.machineTime().minus(HEARD_BY));
    }

    private static void tell(Misheard it, Findings findings) {
        findings.violated(
                it.event(),
                "outbox",
                it.event().key("event_id", "tag", "event_key"),
                "handled once by " + it.consumer(),
                it.times() + " times");
    }
}
