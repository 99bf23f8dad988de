package io.jinliu.payment.bank;

import java.util.List;
import java.util.Optional;

/** Where refunds to the bank are kept, in our account's slot. */
public interface Payouts {

    Optional<Payout> ofRefund(long refundNo);

    /** Loads it and locks it until the transaction ends. */
    Optional<Payout> lock(long refundNo);

    /** The oldest that wait and are named an account, locked. */
    List<Payout> lockWaiting(int limit);

    /** All of one order, locked. */
    List<Payout> lockOf(long orderNo);

    /** What the bank has not carried out, oldest first. */
    List<Payout> open(int limit);

    void queue(Payout payout);

    void keep(Payout payout);
}
