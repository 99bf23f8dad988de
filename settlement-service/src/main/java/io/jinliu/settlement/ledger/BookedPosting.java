package io.jinliu.settlement.ledger;

import java.time.Instant;

/** A posting as the ledger holds it. */
public record BookedPosting(long id, Posting posting, Instant bookedAt) {}
