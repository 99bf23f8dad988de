package io.jinliu.payment.security;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** So many a minute; of the others, only how many there were. */
record Ration(Instant minute, int taken, long denied, long deniedBefore) {

    static final Ration NONE = new Ration(Instant.MIN, 0, 0, 0);

    Ration ask(Instant now, int most) {
        var current = now.truncatedTo(ChronoUnit.MINUTES);
        if (!current.equals(minute)) {
            return new Ration(current, 1, 0, denied);
        }
        return taken < most ? new Ration(minute, taken + 1, 0, 0) : new Ration(minute, taken, denied + 1, 0);
    }

    boolean granted() {
        return denied == 0;
    }

    /** The first of its minute. */
    boolean first() {
        return taken == 1 && denied == 0;
    }
}
