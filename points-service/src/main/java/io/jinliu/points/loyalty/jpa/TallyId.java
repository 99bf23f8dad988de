package io.jinliu.points.loyalty.jpa;

/** A tally lies in its buyer's slot under its order's number. */
record TallyId(int slot, long orderNo) {}
