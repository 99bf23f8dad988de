package io.jinliu.payment.card;

import java.time.Instant;
import java.util.Optional;

/** Where holds are kept, in their cards' slots; the card is locked. */
public interface CardHolds {

    Optional<CardHold> find(CardNo card, long paymentNo);

    void add(CardHold hold, Instant at);

    /** Held → taken or released. */
    void end(CardHold hold, CardHold.State state);
}
