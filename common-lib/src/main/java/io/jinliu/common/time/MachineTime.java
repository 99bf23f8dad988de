package io.jinliu.common.time;

import java.time.Instant;
import java.time.InstantSource;

/** The machine's own time, for numbers, leases, tokens and retries. Nobody moves it; business time is a {@code Clock}. */
public final class MachineTime implements InstantSource {

    @Override
    public Instant instant() {
        return Instant.now();
    }
}
