package io.jinliu.payment.card;

import io.jinliu.common.money.Money;
import java.time.Instant;

/**
 * Cards became worth something, or nothing, without anybody paying: what payments do is told by theirs. Its wire form is
 * pinned by a sample in {@code docs/events}.
 *
 * @param owner whose cards they are
 * @param cause the batch of a sale, the entry of a breakage
 * @param amount what it did to what we owe
 * @param reason SALE or BREAKAGE
 */
public record StoredValueMoved(String kind, String owner, String cause, Money amount, String reason, Instant at) {

    private static final String CARD = "CARD";

    static StoredValueMoved sold(CardBatch.Terms batch, Instant at) {
        return new StoredValueMoved(
                CARD, batch.issuer(), Long.toString(batch.no()), batch.worth(), CardEntry.Kind.SALE.name(), at);
    }

    static StoredValueMoved broken(String issuer, CardEntry entry) {
        return new StoredValueMoved(
                CARD,
                issuer,
                Long.toString(entry.no()),
                entry.amount(),
                entry.kind().name(),
                entry.at());
    }
}
