package io.jinliu.bench.measure;

/**
 * What a run did.
 *
 * @param units done
 * @param refused not done as asked
 * @param seconds it took
 * @param cpuMillis of all processes involved
 */
public record Tally(long units, long refused, double seconds, double cpuMillis) {

    /** Units a second. */
    public double rate() {
        return units / seconds;
    }

    public double cpuMillisPerUnit() {
        return units == 0 ? Double.NaN : cpuMillis / units;
    }

    /** Whether so many were refused that the rest says nothing: more than one of a hundred. */
    public boolean isSpoiled() {
        return units == 0 || refused * 100 > units;
    }

    Tally cappedAt(double rate) {
        return rate() <= rate ? this : new Tally(Math.round(rate * seconds), refused, seconds, cpuMillis);
    }
}
