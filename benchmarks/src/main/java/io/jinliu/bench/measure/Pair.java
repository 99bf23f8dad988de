package io.jinliu.bench.measure;

/** Ceiling and system, one right after the other. */
public record Pair(Tally ceiling, Tally system) {

    public double ratio() {
        return system.rate() / ceiling.rate();
    }
}
