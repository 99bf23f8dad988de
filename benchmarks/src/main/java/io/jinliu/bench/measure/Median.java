package io.jinliu.bench.measure;

import java.util.stream.DoubleStream;

/** The middle of several figures, which one odd figure does not move. */
public final class Median {

    private Median() {}

    /** Between the two in the middle if there is an even number. */
    public static double of(DoubleStream figures) {
        var sorted = figures.sorted().toArray();
        var middle = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
