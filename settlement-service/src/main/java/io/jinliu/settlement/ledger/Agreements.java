package io.jinliu.settlement.ledger;

import java.time.Instant;

/** What was agreed with merchants. */
public interface Agreements {

    /** The rate at that instant; the platform's default if nothing was agreed. Asks no database. */
    CommissionRate rate(String merchant, Instant at);
}
