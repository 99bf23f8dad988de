package io.jinliu.payment.storedvalue;

import java.time.Instant;
import java.util.Optional;

/** Where challenges are kept, in their buyers' slots. */
public interface Challenges {

    void open(Challenge challenge, Instant at);

    /** Loads a challenge and locks it until the transaction ends. */
    Optional<Challenge> lock(long challengeNo);

    void countTry(long challengeNo);

    void use(long challengeNo, long paymentNo);

    /** How many the buyer was sent since then. */
    int sentSince(String buyer, Instant since);
}
