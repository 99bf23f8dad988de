package io.jinliu.points.loyalty;

import java.time.Instant;

/** An entry as the buyer's history holds it. */
public record BookedEntry(long id, PointsEntry entry, Instant bookedAt) {}
