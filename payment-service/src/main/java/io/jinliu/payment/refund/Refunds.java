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

    /** Keeps a new refund that waits for a decision: nobody asks a channel about it. */
    void apply(Refund.Applied refund);

    /**
     * Keeps what a second person decided.
     *
     * @param refund Requested, to be sent at its time, or Rejected
     */
    Refund decide(Refund refund, String by);

    /** How often money was sent back of a receipt, and when last. */
    Sent sentOf(long receiptNo);

    Refund keep(Refund refund);

    void askAgainAt(long refundNo, Instant at);

    /**
     * What a channel has heard, or will hear, of one receipt.
     *
     * @param parts how many refunds it accepted or may accept; what still waits for a decision is none
     * @param latest when the last of them may first be sent, closed ones included
     */
    record Sent(long parts, Optional<Instant> latest) {}
}
