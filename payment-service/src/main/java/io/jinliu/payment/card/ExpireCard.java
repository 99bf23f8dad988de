package io.jinliu.payment.card;

import io.jinliu.common.outbox.Outbox;
import io.jinliu.payment.card.Card.Active;
import io.jinliu.payment.card.CardEntry.Kind;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends an active card at its date; what was left on it is breakage, with its entry and its event. */
@Service
class ExpireCard {

    private final Cards cards;
    private final CardBatches batches;
    private final MoveCard moveCard;
    private final Outbox outbox;
    private final Clock clock;

    ExpireCard(Cards cards, CardBatches batches, MoveCard moveCard, Outbox outbox, Clock clock) {
        this.cards = cards;
        this.batches = batches;
        this.moveCard = moveCard;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A batch and its cards lie in one slot; an active card holds something. One that parts hold waits for their end. */
    @Transactional
    void expire(CardNo no) {
        if (cards.lock(no).orElse(null) instanceof Active active && isOver(active)) {
            var left = active.purse().balance();
            var cause = active.purse().expiresAt().toString();
            var entry = moveCard.move(active.expire(), Kind.BREAKAGE, cause, left.negated());
            var issuer =
                    batches.find(active.purse().batchNo()).orElseThrow().terms().issuer();
            outbox.append(
                    no.slot(), "payment-events", Long.toString(entry.no()), StoredValueMoved.broken(issuer, entry));
        }
    }

    private boolean isOver(Active card) {
        return !clock.instant().isBefore(card.purse().expiresAt())
                && !card.purse().held().positive();
    }
}
