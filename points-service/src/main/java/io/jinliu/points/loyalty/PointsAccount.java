package io.jinliu.points.loyalty;

/**
 * What a buyer has.
 *
 * @param balance Σ of his entries; negative if points were clawed back that he had spent
 */
public record PointsAccount(long balance, long earned, long clawedBack) {

    public static final PointsAccount EMPTY = new PointsAccount(0, 0, 0);

    /** What the next points he earns will pay first. */
    public long debt() {
        return Math.max(0, Math.negateExact(balance));
    }
}
