package io.jinliu.payment.card;

import io.jinliu.payment.card.Card.Sold;
import io.jinliu.payment.card.CardEntry.Kind;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.channel.RefundOrder;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives back to the card what a payment took from it, once per refund number; the refund is guarded elsewhere. */
@Service
class RefundToCard {

    /** What came back may be spent for so long, whatever is printed on the card. */
    private static final Duration SPENDABLE = Duration.ofDays(30);

    private final Cards cards;
    private final MoveCard moveCard;
    private final Clock clock;

    RefundToCard(Cards cards, MoveCard moveCard, Clock clock) {
        this.cards = cards;
        this.moveCard = moveCard;
        this.clock = clock;
    }

    @Transactional
    RefundAnswer refund(RefundOrder order) {
        var card = taken(order).flatMap(entry -> cards.lock(entry.card()));
        if (card.isEmpty() || !(card.get() instanceof Sold sold)) {
            return new RefundAnswer.Abnormal("no card has an entry " + order.channelNo());
        }
        var cause = Long.toString(order.refundNo());
        return succeeded(cards.find(sold.purse().no(), Kind.REFUND, cause).orElseGet(() -> give(sold, cause, order)));
    }

    @Transactional(readOnly = true)
    RefundAnswer ask(RefundOrder order) {
        return taken(order)
                .flatMap(entry -> cards.find(entry.card(), Kind.REFUND, Long.toString(order.refundNo())))
                .map(RefundToCard::succeeded)
                .orElseGet(RefundAnswer.NoSuchRefund::new);
    }

    private CardEntry give(Sold card, String cause, RefundOrder order) {
        var until = clock.instant().plus(SPENDABLE);
        return moveCard.move(card.give(order.amount(), until), Kind.REFUND, cause, order.amount());
    }

    private Optional<CardEntry> taken(RefundOrder order) {
        return cards.find(Long.parseLong(order.channelNo()));
    }

    private static RefundAnswer succeeded(CardEntry entry) {
        return new RefundAnswer.Succeeded(Long.toString(entry.no()), Optional.of(entry.amount()), entry.at());
    }
}
