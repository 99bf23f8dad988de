package io.jinliu.simulator.channel;

import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Notice;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Notices a fault keeps back. A restart lets them go. */
final class HeldBack {

    /** A notice with no successor is not held for ever. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Map<String, Hold> holds = new HashMap<>();

    boolean holds(Notice notice, Instant now) {
        var hold = holds.get(notice.id());
        return hold != null && now.isBefore(hold.until());
    }

    /** Lets a notice go; says whether it had been held, in which case no further fault strikes this attempt. */
    boolean forget(Notice notice) {
        return holds.remove(notice.id()) != null;
    }

    /** Nothing goes out now. */
    List<Postman.Parcel> until(Notice notice, Instant when) {
        holds.put(notice.id(), new Hold(notice.channel(), when, false));
        return List.of();
    }

    List<Postman.Parcel> behindTheNext(Notice notice, Instant now) {
        holds.put(notice.id(), new Hold(notice.channel(), now.plus(PATIENCE), true));
        return List.of();
    }

    /** Another notice of the channel has arrived: those waiting behind it may follow. */
    void release(Channel channel, Instant now) {
        holds.replaceAll(
                (_, hold) -> hold.behindNext() && hold.channel() == channel ? new Hold(channel, now, true) : hold);
    }

    private record Hold(Channel channel, Instant until, boolean behindNext) {}
}
