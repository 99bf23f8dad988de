package io.jinliu.payment.card;

import io.jinliu.common.id.Ids;
import io.jinliu.payment.card.Card.Active;
import io.jinliu.payment.card.Card.Sold;
import io.jinliu.payment.card.CardEntry.Kind;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.part.Holder;
import io.jinliu.payment.part.Part;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Parts that cards pay, each step a transaction in the card's slot. A hold, or its release, leaves a row there: whatever
 * comes again, late or in the wrong order, finds what was done.
 */
@Service
class HoldOnCard implements Holder {

    private final Cards cards;
    private final CardHolds holds;
    private final MoveCard moveCard;
    private final Ids ids;
    private final Clock clock;

    HoldOnCard(Cards cards, CardHolds holds, MoveCard moveCard, Ids ids, Clock clock) {
        this.cards = cards;
        this.holds = holds;
        this.moveCard = moveCard;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.CARD;
    }

    @Override
    public boolean besideThePayment() {
        return false;
    }

    @Override
    @Transactional
    public OptionalLong hold(Part part) {
        var card = lock(part);
        if (card.isEmpty()) {
            return OptionalLong.empty();
        }
        var known = holds.find(card.get().purse().no(), part.paymentNo());
        if (known.isPresent()) {
            return known.filter(CardHold::isHeld)
                    .map(hold -> OptionalLong.of(hold.entryNo()))
                    .orElse(OptionalLong.empty());
        }
        return card.get() instanceof Active active && active.covers(part.amount(), clock.instant())
                ? OptionalLong.of(held(active, part))
                : OptionalLong.empty();
    }

    @Override
    @Transactional
    public void take(Part part) {
        var card = lock(part).orElseThrow();
        var hold = holds.find(card.purse().no(), part.paymentNo()).orElseThrow();
        if (hold.isHeld() && card instanceof Sold sold) {
            holds.end(hold, CardHold.State.TAKEN);
            var cause = Long.toString(part.paymentNo());
            moveCard.move(
                    hold.entryNo(),
                    sold.takeHeld(part.amount()),
                    Kind.PAYMENT,
                    cause,
                    part.amount().negated());
        }
    }

    @Override
    @Transactional
    public void release(Part part) {
        var card = lock(part);
        if (card.isPresent()) {
            release(card.get(), part);
        }
    }

    private void release(Card card, Part part) {
        var known = holds.find(card.purse().no(), part.paymentNo());
        if (known.isEmpty()) {
            holds.add(row(card, part, CardHold.State.RELEASED), clock.instant());
        } else if (known.get().isHeld() && card instanceof Sold sold) {
            holds.end(known.get(), CardHold.State.RELEASED);
            cards.keep(sold.release(part.amount()));
        }
    }

    private long held(Active card, Part part) {
        var hold = row(card, part, CardHold.State.HELD);
        holds.add(hold, clock.instant());
        cards.keep(card.hold(part.amount()));
        return hold.entryNo();
    }

    private CardHold row(Card card, Part part, CardHold.State state) {
        var no = card.purse().no();
        return new CardHold(no, part.paymentNo(), ids.next(no.slot()), part.amount(), state);
    }

    private Optional<Card> lock(Part part) {
        return part.wish().account().flatMap(CardNo::parse).flatMap(cards::lock);
    }
}
