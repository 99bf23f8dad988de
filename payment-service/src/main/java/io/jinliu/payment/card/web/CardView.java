package io.jinliu.payment.card.web;

import io.jinliu.common.money.Money;
import io.jinliu.payment.card.Card;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A card as its holder sees it; of its number the end is enough. */
record CardView(String card, String status, Money balance, Money held, OffsetDateTime expiresAt) {

    static CardView of(Card card) {
        var purse = card.purse();
        return new CardView(
                purse.no().toString(),
                card.state(),
                purse.balance(),
                purse.held(),
                purse.expiresAt().atOffset(ZoneOffset.UTC));
    }
}
