package io.jinliu.payment.collect;

import io.jinliu.payment.collect.Payment.Pending;
import io.jinliu.payment.collect.Payment.Step;
import io.jinliu.payment.collect.Payment.Unfinished;
import io.jinliu.payment.due.DueRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where payments are kept. A new state is never stored without the event that caused it. */
public interface Payments {

    Optional<Payment> find(long paymentNo);

    /** Loads a payment and locks it until the transaction ends. */
    Optional<Payment> lock(long paymentNo);

    /** The unfinished payments of a due; at most one, unless a channel could not be asked to close or reverse. */
    List<Unfinished> open(DueRef due);

    /** Keeps a new payment, to be asked about at {@code askAt}. */
    void open(Pending payment, Instant askAt);

    /** Writes the state and its event in one transaction. */
    Payment record(Step step);

    /** Writes a state whose story another event tells. */
    Payment keep(Payment payment);

    void askAgainAt(long paymentNo, Instant at);
}
