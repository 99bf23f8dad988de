package io.jinliu.invariant;

import java.time.Duration;

/** I11, out of our hands. While a broker is down nothing leaves: what counts is what is still here. */
record EventsLeave() implements Invariant {

    /** In machine time, as the relay works. */
    private static final Duration PUBLISHED_BY = Duration.ofSeconds(10);

    private static final String UNSENT = """
            SELECT seq, event_id, tag, event_key, created_at FROM outbox
             WHERE sent_at IS NULL AND created_at < ? ORDER BY seq LIMIT 1000
            """;

    @Override
    public String id() {
        return "I11a";
    }

    @Override
    public String sentence() {
        return "An event is published within 10 s";
    }

    @Override
    public void judge(World world, Findings findings) {
        for (var books : world.all()) {
            findings.examined(books.count("outbox"));
            books.each(
                    UNSENT,
                    row -> findings.violated(
                            row,
                            "outbox",
                            row.key("seq", "tag", "event_key"),
                            "sent",
                            "unsent since " + row.instant("created_at")),
                    World.sql(world.machineTime().minus(PUBLISHED_BY)));
        }
    }
}
