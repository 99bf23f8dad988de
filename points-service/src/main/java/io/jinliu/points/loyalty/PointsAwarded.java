package io.jinliu.points.loyalty;

import java.time.Instant;

/** Tells that an order earned its buyer points. Pinned by {@code docs/events}. */
record PointsAwarded(String buyerId, String orderNo, long points, Instant at) {}
