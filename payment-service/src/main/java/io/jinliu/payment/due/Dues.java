package io.jinliu.payment.due;

import java.time.Instant;
import java.util.Optional;

/** Where dues are kept. */
public interface Dues {

    Optional<Due> find(DueRef ref);

    /** Loads a due and locks it until the transaction ends. */
    Optional<Due> lock(DueRef ref);

    /** Keeps a due we have not heard of; one that we know stays as it is. */
    void learn(Owed owed, Instant at);

    /** Open → Collected; false if somebody else collected it or it is withdrawn. */
    boolean collect(DueRef ref, long paymentNo);

    /** Marks an open due so that no further payment is opened; false if it is not open. */
    boolean beginWithdrawal(DueRef ref, Instant at);

    /** Open and withdrawing → Withdrawn; false if it was collected meanwhile. */
    boolean withdraw(DueRef ref);

    /** Keeps a due we have not heard of as withdrawn. */
    void learnWithdrawn(DueRef ref, Instant at);

    /** When to try again to withdraw. */
    void tryAgainAt(DueRef ref, Instant at);

    /** Adds to the refunded part of a line; false if that would exceed the line. A negative amount gives back. */
    boolean addRefunded(DueRef ref, int line, long minor);
}
