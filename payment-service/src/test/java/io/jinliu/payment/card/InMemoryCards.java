package io.jinliu.payment.card;

import io.jinliu.common.money.Money;
import io.jinliu.payment.card.CardEntry.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Cards kept in maps; behaves like the tables, races aside. */
final class InMemoryCards implements Cards {

    private final Map<CardNo, Card> cards = new LinkedHashMap<>();
    private final Map<CardNo, Pin> pins = new LinkedHashMap<>();
    private final Set<String> closed = new HashSet<>();
    final List<CardEntry> entries = new ArrayList<>();

    @Override
    public void print(List<Printed> printed) {
        printed.forEach(one -> {
            cards.put(one.card().purse().no(), one.card());
            pins.put(one.card().purse().no(), one.pin());
        });
    }

    @Override
    public List<CardNo> ofBatch(long batchNo) {
        return cards.values().stream()
                .map(Card::purse)
                .filter(purse -> purse.batchNo() == batchNo)
                .map(Card.Purse::no)
                .toList();
    }

    @Override
    public void activate(long batchNo, Money face) {
        cards.replaceAll((_, card) -> card.purse().batchNo() == batchNo && card instanceof Card.Made
                ? new Card.Active(card.purse().containing(face))
                : card);
    }

    @Override
    public Optional<Card> find(CardNo no) {
        return Optional.ofNullable(cards.get(no));
    }

    @Override
    public Optional<Card> lock(CardNo no) {
        return find(no);
    }

    @Override
    public void keep(Card card) {
        cards.put(card.purse().no(), card);
    }

    @Override
    public void write(List<CardEntry> written) {
        for (var entry : written) {
            if (find(entry.card(), entry.kind(), entry.cause()).isPresent()) {
                throw new IllegalStateException("Twice: " + entry);
            }
            entries.add(entry);
        }
    }

    @Override
    public Optional<CardEntry> find(CardNo card, Kind kind, String cause) {
        return only(entry -> entry.card().equals(card)
                && entry.kind() == kind
                && entry.cause().equals(cause));
    }

    @Override
    public Optional<CardEntry> find(long entryNo) {
        return only(entry -> entry.no() == entryNo);
    }

    @Override
    public void close(CardNo card, long paymentNo, Instant at) {
        closed.add(card.digits() + " " + paymentNo);
    }

    @Override
    public boolean isClosed(CardNo card, long paymentNo) {
        return closed.contains(card.digits() + " " + paymentNo);
    }

    @Override
    public Optional<Pin> pin(CardNo no) {
        return Optional.ofNullable(pins.get(no));
    }

    @Override
    public void keepPin(CardNo no, Pin pin) {
        pins.put(no, pin);
    }

    private Optional<CardEntry> only(Predicate<CardEntry> which) {
        return entries.stream().filter(which).findFirst();
    }
}
