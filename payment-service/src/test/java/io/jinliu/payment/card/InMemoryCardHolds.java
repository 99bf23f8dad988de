package io.jinliu.payment.card;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Holds kept in a map; behaves like the table, races aside. */
final class InMemoryCardHolds implements CardHolds {

    private final Map<String, CardHold> holds = new HashMap<>();

    @Override
    public Optional<CardHold> find(CardNo card, long paymentNo) {
        return Optional.ofNullable(holds.get(key(card, paymentNo)));
    }

    @Override
    public void add(CardHold hold, Instant at) {
        if (holds.putIfAbsent(key(hold.card(), hold.paymentNo()), hold) != null) {
            throw new IllegalStateException("Twice: " + hold);
        }
    }

    @Override
    public void end(CardHold hold, CardHold.State state) {
        var ended = new CardHold(hold.card(), hold.paymentNo(), hold.entryNo(), hold.amount(), state);
        holds.put(key(hold.card(), hold.paymentNo()), ended);
    }

    private static String key(CardNo card, long paymentNo) {
        return card.digits() + " " + paymentNo;
    }
}
