package io.jinliu.bench.measure;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** All pairs of one run. Absolute rates mean little on a shared machine; the ratio within a pair does. */
public record Pairs(List<Pair> all) {

    private static final double MOST_APART = 1.25;

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
        for (int i = 1; i < all.size(); i++) {
            if (apart(all.get(i - 1), all.get(i)) > MOST_APART) {
                return true;
            }
        }
        return all.stream()
                .anyMatch(pair -> pair.ceiling().isSpoiled() || pair.system().isSpoiled());
    }

    private static double apart(Pair one, Pair next) {
        var before = one.ceiling().rate();
        var after = next.ceiling().rate();
        return Math.max(before, after) / Math.min(before, after);
    }
}
