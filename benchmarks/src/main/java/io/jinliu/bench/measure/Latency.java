package io.jinliu.bench.measure;

import org.HdrHistogram.Histogram;

/**
 * From the moment a unit was meant to begin to its end, in milliseconds.
 *
 * @param of what it is the latency of, empty if that is clear
 * @param perSecond units begun a second
 */
public record Latency(String of, double perSecond, long units, double p50, double p99, double worst) {

    private static final double MICROS = 1000;

    static Latency of(double perSecond, Histogram micros) {
        return new Latency(
                "",
                perSecond,
                micros.getTotalCount(),
                micros.getValueAtPercentile(50) / MICROS,
                micros.getValueAtPercentile(99) / MICROS,
                micros.getMaxValue() / MICROS);
    }

    public Latency named(String of) {
        return new Latency(of, perSecond, units, p50, p99, worst);
    }
}
