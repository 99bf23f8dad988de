package io.jinliu.payment.part;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where parts are kept, in their payers' slots. */
public interface Parts {

    void add(Part part);

    /** In the order they were wished for. */
    List<Part> of(long paymentNo);

    /** As {@link #of}, locked until the transaction ends. */
    List<Part> lock(long paymentNo);

    Optional<Part> find(long partNo);

    /** Writes state and number; false, and nothing written, if it is not in {@code from} any more. */
    boolean move(Part next, Part.State from, Optional<Instant> askAt);
}
