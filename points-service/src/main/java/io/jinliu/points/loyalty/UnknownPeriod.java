package io.jinliu.points.loyalty;

/** No leaderboard can have that name. */
public final class UnknownPeriod extends PointsRejection {

    private static final long serialVersionUID = 1;

    UnknownPeriod(String name) {
        super("A period is a day (2026-01-15), a month (2026-01) or all, not " + name);
    }
}
