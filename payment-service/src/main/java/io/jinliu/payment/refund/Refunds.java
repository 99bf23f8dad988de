package io.jinliu.payment.refund;

import io.jinliu.payment.due.DueRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where refunds are kept. */
public interface Refunds {

    Optional<Refund> find(long refundNo);

    /** Loads a refund and locks it until the transaction ends. */
    Optional<Refund> lock(long refundNo);

    List<Refund> of(DueRef due);

    /** Keeps a new refund, to be sent at {@code askAt}. */
    void open(Refund.Requested refund, Instant askAt);

    Refund keep(Refund refund);

    void askAgainAt(long refundNo, Instant at);
}
