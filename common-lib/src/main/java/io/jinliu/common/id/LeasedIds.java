package io.jinliu.common.id;

import io.jinliu.common.id.WorkerLeases.Lease;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Numbers of 41 bits of milliseconds, 6 of worker, 6 of sequence and 10 of slot.
 *
 * <p>A worker is leased with {@code reservedUntil}: only times below it are issued, and a new holder starts above it.
 * So a pause, a stolen lease or a clock that steps back can only make us wait or move on, never repeat.
 */
final class LeasedIds implements Ids {

    static final long EPOCH = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();
    private static final int SEQUENCES = 64;

    private final WorkerLeases leases;
    private final InstantSource machineTime;
    private Lease lease = Lease.NONE;
    private long millis;
    private int sequence;

    LeasedIds(WorkerLeases leases, InstantSource machineTime) {
        this.leases = leases;
        this.machineTime = machineTime;
    }

    @Override
    public synchronized long next(Slot slot) {
        tick();
        while (millis >= lease.reservedUntil()) {
            renew();
        }
        var sinceEpoch = millis - EPOCH;
        return ((sinceEpoch << 6 | lease.worker()) << 6 | sequence) << Slot.BITS | slot.value();
    }

    /** A full millisecond borrows the next one; the clock catches up, and a step back is not followed. */
    private void tick() {
        var now = machineTime.millis();
        if (now > millis) {
            millis = now;
            sequence = 0;
        } else if (++sequence == SEQUENCES) {
            millis++;
            sequence = 0;
        }
    }

    private void renew() {
        var renewed = leases.renew(lease, millis);
        if (renewed.worker() != lease.worker() || renewed.from() > millis) {
            millis = Math.max(millis, renewed.from());
            sequence = 0;
        }
        lease = renewed;
    }
}
