package io.jinliu.simulator.bill;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Files that wait to be fetched, each under a token that soon dies. They live in memory: a restart forgets them. */
public final class Links {

    private final Map<String, Link> links = new HashMap<>();

    public synchronized void keep(String token, Download file, Instant now, Instant dies) {
        links.values().removeIf(link -> !now.isBefore(link.dies()));
        links.put(token, new Link(file, dies));
    }

    /** Empty for a token that was never given, or is dead. */
    public synchronized Optional<Download> open(String token, Instant now) {
        return Optional.ofNullable(links.get(token))
                .filter(link -> now.isBefore(link.dies()))
                .map(Link::file);
    }

    private record Link(Download file, Instant dies) {}
}
