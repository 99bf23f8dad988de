package io.jinliu.points.loyalty;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Points that came or went, for good.
 *
 * @param version of the order's tally: (order, version) is booked once
 * @param points signed; never zero
 * @param earnedOn the day, in Shanghai, on which the order was completed: a claw-back counts there too
 */
public record PointsEntry(
        OrderNo order, String buyer, long version, long points, LocalDate earnedOn, Instant effectiveAt) {

    /** Which way points went. */
    public enum Kind {
        AWARD,
        CLAW_BACK
    }

    public PointsEntry {
        if (points == 0) {
            throw new IllegalArgumentException("An entry of no points for order " + order);
        }
    }

    public Kind kind() {
        return points > 0 ? Kind.AWARD : Kind.CLAW_BACK;
    }
}
