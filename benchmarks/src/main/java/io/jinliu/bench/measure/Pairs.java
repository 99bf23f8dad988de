package io.jinliu.bench.measure;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** All pairs of one run. Absolute rates mean little on a shared machine; the ratio within a pair does. */
public record Pairs(List<Pair> all) {

    /** Of two ceilings in a row; beyond, the machine did something else meanwhile. */
    public static final double MOST_APART = 1.25;

    public Pairs {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("A run has pairs");
        }
        all = List.copyOf(all);
    }

    public double median() {
        return median(Pair::ratio);
    }

    public double least() {
        return all.stream().mapToDouble(Pair::ratio).min().orElseThrow();
    }

    public double most() {
        return all.stream().mapToDouble(Pair::ratio).max().orElseThrow();
    }

    public double median(ToDoubleFunction<Pair> figure) {
        return Median.of(all.stream().mapToDouble(figure));
    }

    /** Two ceilings in a row more than a quarter apart: the machine did something else meanwhile. */
    public boolean isVoid() {
        return mostApart() > MOST_APART
                || all.stream()
                        .anyMatch(pair ->
                                pair.ceiling().isSpoiled() || pair.system().isSpoiled());
    }

    /** The larger of two ceilings in a row by the smaller, of those two that differ most. */
    public double mostApart() {
        return IntStream.range(1, all.size())
                .mapToDouble(i -> apart(all.get(i - 1), all.get(i)))
                .max()
                .orElse(1);
    }

    private static double apart(Pair one, Pair next) {
        var before = one.ceiling().rate();
        var after = next.ceiling().rate();
        return Math.max(before, after) / Math.min(before, after);
    }
}
