package io.jinliu.settlement.ledger.jpa;

/** A tally lies in its merchant's slot under its order's number. */
record TallyId(int slot, long orderNo) {}
