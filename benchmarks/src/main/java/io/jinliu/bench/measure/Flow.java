package io.jinliu.bench.measure;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * What came of an open loop in which not everything can be done. A refusal counts from the moment it was asked for: how
 * late this program asks is a figure of its own.
 */
public final class Flow {

    private static final int DIGITS = 3;
    private static final double NANOS = 1e9;
    private static final double MICROS = 1000;

    private final long began;
    private final Histogram accepted = new Histogram(DIGITS);
    private final Histogram shed = new Histogram(DIGITS);
    private final Histogram late = new Histogram(DIGITS);
    private long failed;
    private long lastDone;
    private long lastTurnedAway;

    Flow(long began) {
        this.began = began;
        this.lastDone = began;
        this.lastTurnedAway = began;
    }

    void note(long meant, long sent, long done, int outcome) {
        late.recordValue(micros(meant, sent));
        lastDone = Math.max(lastDone, done);
        if (outcome > 0) {
            accepted.recordValue(micros(meant, done));
            return;
        }
        lastTurnedAway = Math.max(lastTurnedAway, done);
        if (outcome == Worker.SHED) {
            shed.recordValue(micros(sent, done));
        } else {
            failed++;
        }
    }

    void add(Flow other) {
        accepted.add(other.accepted);
        shed.add(other.shed);
        late.add(other.late);
        failed += other.failed;
        lastDone = Math.max(lastDone, other.lastDone);
        lastTurnedAway = Math.max(lastTurnedAway, other.lastTurnedAway);
    }

    public long accepted() {
        return accepted.getTotalCount();
    }

    /** Told to come back. */
    public long shed() {
        return shed.getTotalCount();
    }

    /** Neither done nor told to come back. */
    public long failed() {
        return failed;
    }

    public double acceptedPerSecond() {
        return accepted() / seconds(lastDone);
    }

    /** Sent a second; less than was meant if this program could not keep up. */
    public double offeredPerSecond() {
        return late.getTotalCount() / seconds(lastDone);
    }

    /** From its beginning to the last that was not accepted, zero if all were. */
    public double lastTurnedAwaySeconds() {
        return seconds(lastTurnedAway);
    }

    /** How long a refusal takes, in milliseconds. */
    public double shedMillis(double percentile) {
        return shed.getValueAtPercentile(percentile) / MICROS;
    }

    /** How long what is accepted takes from the moment it was meant to begin, in milliseconds. */
    public double acceptedMillis(double percentile) {
        return accepted.getValueAtPercentile(percentile) / MICROS;
    }

    /** How much later than meant this program sent, in milliseconds. */
    public double lateMillis(double percentile) {
        return late.getValueAtPercentile(percentile) / MICROS;
    }

    private double seconds(long until) {
        return (until - began) / NANOS;
    }

    private static long micros(long from, long to) {
        return TimeUnit.NANOSECONDS.toMicros(Math.max(0, to - from));
    }
}
