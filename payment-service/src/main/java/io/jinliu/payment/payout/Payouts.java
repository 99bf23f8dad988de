package io.jinliu.payment.payout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where payouts are kept, in their batch's slot. */
public interface Payouts {

    Optional<Payout> find(long payoutNo);

    /** Loads a payout and locks it until the transaction ends. */
    Optional<Payout> lock(long payoutNo);

    /** Keeps the new payouts of one batch. */
    void draft(List<Payout.Drafted> payouts);

    /** Writes the state of a locked payout. */
    void keep(Payout payout);

    /** Counts one more call to the channel and says when the next is due, if the payout is not over yet. */
    void askAgainAt(long payoutNo, Instant at);

    /** Makes it due now, or at that time, without counting a call. */
    void dueAt(long payoutNo, Instant at);

    /** Drafted → Approved, all of a batch, due at {@code at}. */
    void approveAll(long batchNo, Instant at);

    /** Drafted or Approved → Cancelled, all of a batch that the books do not show as leaving; returns how many. */
    int cancelUnsent(long batchNo, Instant at);

    /** Makes those of a batch due that were sent, refused for our low balance, and wait to be sent again. */
    void hurryReserved(long batchNo, Instant at);

    /** Of one batch, in the order of their lines. */
    List<Payout> ofBatch(long batchNo, int afterLine, int limit);
}
