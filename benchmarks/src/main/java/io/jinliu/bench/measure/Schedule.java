package io.jinliu.bench.measure;

import java.util.concurrent.atomic.AtomicLong;

/**
 * When each unit of an open loop is meant to begin. Whoever is free takes the next; a late one is late from the moment it
 * was meant to begin, so that a stall is felt by all whom it made wait.
 */
final class Schedule {

    private static final double NANOS = 1e9;

    private final long began;
    private final double perSecond;
    private final long units;
    private final AtomicLong taken = new AtomicLong();

    Schedule(long began, double perSecond, long units) {
        this.began = began;
        this.perSecond = perSecond;
        this.units = units;
    }

    /** The moment the next unit is meant to begin, {@link Long#MIN_VALUE} when there is none. */
    long next() {
        var number = taken.getAndIncrement();
        return number < units ? began + Math.round(number * NANOS / perSecond) : Long.MIN_VALUE;
    }
}
