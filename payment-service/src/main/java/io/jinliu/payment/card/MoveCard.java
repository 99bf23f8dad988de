package io.jinliu.payment.card;

import io.jinliu.common.id.Ids;
import io.jinliu.common.money.Money;
import io.jinliu.payment.card.CardEntry.Kind;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a card's next state with the entry that says why; the card is locked. */
@Service
class MoveCard {

    private final Cards cards;
    private final Ids ids;
    private final Clock clock;

    MoveCard(Cards cards, Ids ids, Clock clock) {
        this.cards = cards;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    CardEntry move(Card next, Kind kind, String cause, Money amount) {
        return move(ids.next(next.purse().no().slot()), next, kind, cause, amount);
    }

    /** Under a number that was given before. */
    @Transactional(propagation = Propagation.MANDATORY)
    CardEntry move(long number, Card next, Kind kind, String cause, Money amount) {
        var purse = next.purse();
        var entry = new CardEntry(number, purse.no(), kind, cause, amount, purse.balance(), clock.instant());
        cards.keep(next);
        cards.write(List.of(entry));
        return entry;
    }
}
