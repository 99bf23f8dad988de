package io.jinliu.simulator.book;

/** Why nobody pays an order any more. */
public enum Ending {
    /** By the merchant's word or the deadline. */
    CLOSED,
    /** Undone by a merchant who did not know how it stood. */
    REVOKED,
    /** The payer said no. */
    REFUSED
}
