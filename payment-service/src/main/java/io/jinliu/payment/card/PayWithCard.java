package io.jinliu.payment.card;

import io.jinliu.common.money.Money;
import io.jinliu.payment.card.Card.Active;
import io.jinliu.payment.card.CardEntry.Kind;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.Proof;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a payment's money from a card, once per payment number, in a transaction in the card's slot; the payment is
 * collected afterwards in its payer's.
 */
@Service
class PayWithCard {

    private final Cards cards;
    private final MoveCard moveCard;
    private final Clock clock;

    PayWithCard(Cards cards, MoveCard moveCard, Clock clock) {
        this.cards = cards;
        this.moveCard = moveCard;
        this.clock = clock;
    }

    @Transactional
    ChannelAnswer pay(CardNo no, long paymentNo, Money amount) {
        var card = cards.lock(no);
        if (card.isEmpty()) {
            return new ChannelAnswer.Refused("UNKNOWN_CARD", "there is no such card");
        }
        var taken = cards.find(no, Kind.PAYMENT, Long.toString(paymentNo));
        if (taken.isPresent()) {
            return paid(taken.get());
        }
        if (cards.isClosed(no, paymentNo)) {
            return new ChannelAnswer.Closed("the payment was closed before it reached the card");
        }
        return take(card.get(), paymentNo, amount);
    }

    /** Whether the payment's money was taken. */
    @Transactional(readOnly = true)
    ChannelAnswer ask(CardNo no, long paymentNo) {
        return cards.find(no, Kind.PAYMENT, Long.toString(paymentNo))
                .<ChannelAnswer>map(PayWithCard::paid)
                .orElseGet(ChannelAnswer.NoSuchOrder::new);
    }

    /** Nothing is taken for it any more, however late a charge comes; unless it was. */
    @Transactional
    ChannelAnswer close(CardNo no, long paymentNo) {
        if (cards.lock(no).isEmpty()) {
            return new ChannelAnswer.Closed("there is no such card");
        }
        var taken = cards.find(no, Kind.PAYMENT, Long.toString(paymentNo));
        if (taken.isPresent()) {
            return paid(taken.get());
        }
        if (!cards.isClosed(no, paymentNo)) {
            cards.close(no, paymentNo, clock.instant());
        }
        return new ChannelAnswer.Closed("nothing was taken from the card");
    }

    private ChannelAnswer take(Card card, long paymentNo, Money amount) {
        if (!(card instanceof Active active)) {
            return new ChannelAnswer.Refused("CARD_" + card.state(), "the card is " + card.state());
        }
        if (!active.covers(amount, clock.instant())) {
            return new ChannelAnswer.Refused("BALANCE_TOO_LOW", "the card does not hold " + amount);
        }
        var cause = Long.toString(paymentNo);
        return paid(moveCard.move(active.take(amount), Kind.PAYMENT, cause, amount.negated()));
    }

    private static ChannelAnswer paid(CardEntry entry) {
        return new ChannelAnswer.Paid(new Proof(
                Channel.CARD, Long.toString(entry.no()), entry.amount().negated(), entry.at()));
    }
}
