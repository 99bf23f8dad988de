package io.jinliu.payment.card;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Slot;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps printed cards with their batch; of two presses one is too late. */
@Service
class KeepPrint {

    private final CardBatches batches;
    private final Cards cards;
    private final Audit audit;

    KeepPrint(CardBatches batches, Cards cards, Audit audit) {
        this.batches = batches;
        this.cards = cards;
        this.audit = audit;
    }

    @Transactional
    void keep(long batchNo, List<Cards.Printed> printed) {
        var batch = batches.lock(batchNo).orElseThrow(() -> new UnknownBatch(Long.toString(batchNo)));
        if (!(batch instanceof CardBatch.Made made)) {
            throw new BatchNotReady(batch.state());
        }
        cards.print(printed);
        batches.keep(made.print());
        audit.record(Slot.ofNumber(batchNo), "card-batch.printed", Long.toString(batchNo), printed.size() + " cards");
    }
}
