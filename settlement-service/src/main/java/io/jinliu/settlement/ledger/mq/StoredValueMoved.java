package io.jinliu.settlement.ledger.mq;

import static io.jinliu.settlement.ledger.Account.BREAKAGE_INCOME;
import static io.jinliu.settlement.ledger.Account.CARDS;
import static io.jinliu.settlement.ledger.Account.CARD_CHANNEL;
import static io.jinliu.settlement.ledger.Account.CARD_SALES;
import static io.jinliu.settlement.ledger.Account.PLATFORM;

import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import io.jinliu.settlement.ledger.Entry;
import io.jinliu.settlement.ledger.Posting;
import io.jinliu.settlement.ledger.Posting.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Payment's word for "cards became worth something, or nothing, without anybody paying". */
record StoredValueMoved(String owner, String cause, Money amount, String reason, Instant at) {

    Slot slot() {
        return Slot.ofNumber(Long.parseLong(cause));
    }

    Posting posting() {
        return switch (reason) {
            case "SALE" -> posting(Kind.CARD_SALE, new Entry(CARD_SALES, owner, amount), owed());
            case "BREAKAGE" -> posting(Kind.BREAKAGE, owed(), new Entry(BREAKAGE_INCOME, PLATFORM, amount));
            case String unknown -> throw new IllegalArgumentException("Stored value moved by " + unknown);
        };
    }

    /** A liability grows by credit. */
    private Entry owed() {
        return new Entry(CARDS, CARD_CHANNEL, amount.negated());
    }

    private Posting posting(Kind kind, Entry first, Entry second) {
        return new Posting(kind, cause, Optional.empty(), at, List.of(first, second));
    }
}
