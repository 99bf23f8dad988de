package io.jinliu.payment.card;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Ids;
import io.jinliu.common.id.Slot;
import io.jinliu.common.outbox.Outbox;
import io.jinliu.payment.card.CardEntry.Kind;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a printed batch worth its money: from here on we owe it to whoever holds the cards. */
@Service
public class ActivateBatch {

    private final CardBatches batches;
    private final Cards cards;
    private final Ids ids;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    ActivateBatch(CardBatches batches, Cards cards, Ids ids, Outbox outbox, Audit audit, Clock clock) {
        this.batches = batches;
        this.cards = cards;
        this.ids = ids;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Activates all cards of a batch.
     *
     * @throws UnknownBatch if there is none
     * @throws SameHands if its maker asks
     * @throws BatchNotReady if it is not printed, or active already
     */
    @Transactional
    public CardBatch activate(long batchNo, String checker) {
        var batch = batches.lock(batchNo).orElseThrow(() -> new UnknownBatch(Long.toString(batchNo)));
        if (!(batch instanceof CardBatch.Printed printed)) {
            throw new BatchNotReady(batch.state());
        }
        var active = printed.activate(checker);
        var terms = active.terms();
        cards.write(cards.ofBatch(batchNo).stream().map(no -> sold(no, terms)).toList());
        cards.activate(batchNo, terms.face());
        batches.keep(active);
        var slot = Slot.ofNumber(batchNo);
        audit.record(
                slot,
                "card-batch.activated",
                Long.toString(batchNo),
                terms.worth().toString());
        outbox.append(slot, "payment-events", Long.toString(batchNo), StoredValueMoved.sold(terms, clock.instant()));
        return active;
    }

    private CardEntry sold(CardNo no, CardBatch.Terms terms) {
        var number = ids.next(no.slot());
        return new CardEntry(
                number, no, Kind.SALE, Long.toString(terms.no()), terms.face(), terms.face(), clock.instant());
    }
}
