package io.jinliu.bench.measure;

import java.util.Locale;

/**
 * One thing that a trial found.
 *
 * @param least what is aimed at, minus infinity if nothing is
 * @param most what is aimed at, infinity if nothing is
 */
public record Figure(String name, double value, double least, double most) {

    public static Figure of(String name, double value) {
        return new Figure(name, value, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    public static Figure count(String name, long value) {
        return of(name, (double) value);
    }

    public Figure atLeast(double aim) {
        return new Figure(name, value, aim, most);
    }

    public Figure atMost(double aim) {
        return new Figure(name, value, least, aim);
    }

    /** What could not be found out reaches nothing. */
    public boolean isReached() {
        return least <= value && value <= most;
    }

    /** What was aimed at and whether it was reached, empty if nothing was. */
    public String verdict() {
        if (Double.isInfinite(least) && Double.isInfinite(most)) {
            return "";
        }
        var aim = Double.isInfinite(most) ? "≥ " + plain(least) : "≤ " + plain(most);
        return aim + (isReached() ? ", reached" : ", MISSED");
    }

    private static String plain(double number) {
        return number == Math.rint(number)
                ? Long.toString(Math.round(number))
                : String.format(Locale.ROOT, "%.2f", number);
    }
}
