package io.jinliu.simulator.wire;

import java.time.Instant;
import java.time.InstantSource;

/**
 * The two clocks of the simulated world: business time, which may be moved, and the machine's, by which the channels'
 * SDKs stamp and check their signatures.
 */
public record Times(InstantSource business, InstantSource machine) {

    public static Times of(InstantSource both) {
        return new Times(both, both);
    }

    public Instant now() {
        return business.instant();
    }
}
