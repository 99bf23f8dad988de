package io.jinliu.common.admission;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Who is turned away first when there is too much to do: whoever only looks, then whoever wants something. */
enum Urgency {
    /** A page that is loaded again loses nothing. */
    LOOK(70),
    /** The same key may be sent again. */
    ACT(85),
    /** News of money from a channel, and what our own services need to finish what they began. */
    NEWS(100);

    /** Whoever watches over us must get an answer above all when we are busy. */
    private static final Set<String> WATCHERS = Set.of("/livez", "/readyz", "/revoked-tokens");

    private final int percent;

    Urgency(int percent) {
        this.percent = percent;
    }

    static boolean isAboveAll(HttpServletRequest request) {
        var path = request.getRequestURI();
        return WATCHERS.contains(path) || path.startsWith("/actuator/");
    }

    static Urgency of(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (path.startsWith("/callbacks/") || path.startsWith("/internal/")) {
            return NEWS;
        }
        return switch (request.getMethod()) {
            case "GET", "HEAD", "OPTIONS" -> LOOK;
            default -> ACT;
        };
    }

    /** How many of all places this one may fill, together with all others. */
    int share(int all) {
        return all * percent / 100;
    }
}
