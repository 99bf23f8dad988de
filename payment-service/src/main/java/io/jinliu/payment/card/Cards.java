package io.jinliu.payment.card;

import io.jinliu.common.money.Money;
import io.jinliu.payment.card.CardEntry.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where cards and their entries are kept, in the slots of their numbers. */
public interface Cards {

    /** Keeps new cards of one batch. */
    void print(List<Printed> cards);

    List<CardNo> ofBatch(long batchNo);

    /** Made → Active, holding {@code face} each. */
    void activate(long batchNo, Money face);

    Optional<Card> find(CardNo no);

    /** Loads a card and locks it until the transaction ends. */
    Optional<Card> lock(CardNo no);

    /** Writes the state of a locked card. */
    void keep(Card card);

    /** Keeps entries of one slot. */
    void write(List<CardEntry> entries);

    Optional<CardEntry> find(CardNo card, Kind kind, String cause);

    Optional<CardEntry> find(long entryNo);

    /** Writes down that a payment takes nothing from the card any more. */
    void close(CardNo card, long paymentNo, Instant at);

    boolean isClosed(CardNo card, long paymentNo);

    Optional<Pin> pin(CardNo no);

    void keepPin(CardNo no, Pin pin);

    /** A card as it leaves the press, before anybody has activated it. */
    record Printed(Card.Made card, Pin pin) {}
}
