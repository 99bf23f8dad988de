package io.jinliu.points.loyalty;

import java.time.Instant;

/** Tells that a refund took points back; {@code points} is how many, positive. Pinned by {@code docs/events}. */
record PointsClawedBack(String buyerId, String orderNo, long points, Instant at) {}
