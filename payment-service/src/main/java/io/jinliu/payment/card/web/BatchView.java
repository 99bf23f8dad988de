package io.jinliu.payment.card.web;

import io.jinliu.common.money.Money;
import io.jinliu.payment.card.CardBatch;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A batch as the outside sees it. */
record BatchView(String batchNo, String status, String issuer, int count, Money face, OffsetDateTime expiresAt) {

    static BatchView of(CardBatch batch) {
        var terms = batch.terms();
        return new BatchView(
                Long.toString(terms.no()),
                batch.state(),
                terms.issuer(),
                terms.count(),
                terms.face(),
                terms.expiresAt().atOffset(ZoneOffset.UTC));
    }
}
