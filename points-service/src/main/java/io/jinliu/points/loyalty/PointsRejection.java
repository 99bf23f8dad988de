package io.jinliu.points.loyalty;

/** The reasons this feature says no. Sealed, so that {@code PointsProblems} must answer each of them. */
public abstract sealed class PointsRejection extends RuntimeException permits UnknownPeriod {

    private static final long serialVersionUID = 1;

    PointsRejection(String message) {
        super(message);
    }
}
