package io.jinliu.payment.split;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where splits are kept, in the slot of their payment. */
public interface Splits {

    Optional<Split> find(long splitNo);

    /** Loads a split and locks it until the transaction ends. */
    Optional<Split> lock(long splitNo);

    /** All of a payment, oldest first. */
    List<Split> of(long paymentNo);

    /** Keeps a new split, to be sent at {@code askAt}. */
    void open(Split.Asked split, Instant askAt);

    Split keep(Split split);

    void askAgainAt(long splitNo, Instant at);
}
