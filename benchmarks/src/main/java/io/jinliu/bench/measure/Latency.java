package io.jinliu.bench.measure;

import org.HdrHistogram.Histogram;

/**
 * From the moment a unit was meant to begin to its end, in milliseconds.
 *
 * @param perSecond units begun a second
 */
public record Latency(double perSecond, long units, double p50, double p99, double worst) {

    private static final double MICROS = 1000;

    static Latency of(double perSecond, Histogram micros) {
        return new Latency(
                perSecond,
                micros.getTotalCount(),
                micros.getValueAtPercentile(50) / MICROS,
                micros.getValueAtPercentile(99) / MICROS,
                micros.getMaxValue() / MICROS);
    }
}
