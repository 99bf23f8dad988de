package io.jinliu.payment.card;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Slot;
import io.jinliu.common.security.Caller;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Orders a batch of cards; nothing is worth anything yet. */
@Service
public class MakeBatch {

    /** Whose cards an operator orders. */
    static final String PLATFORM = "PLATFORM";

    private final CardBatches batches;
    private final Audit audit;
    private final Clock clock;

    MakeBatch(CardBatches batches, Audit audit, Clock clock) {
        this.batches = batches;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a batch under a claimed number, or returns the one that the number made before.
     *
     * @throws DateIsOver if its cards would have expired already
     */
    @Transactional
    public CardBatch make(CardBatch.Terms terms) {
        var known = batches.lock(terms.no());
        if (known.isPresent()) {
            return known.get();
        }
        if (!clock.instant().isBefore(terms.expiresAt())) {
            throw new DateIsOver(terms.expiresAt());
        }
        var batch = new CardBatch.Made(terms);
        batches.make(batch, clock.instant());
        audit.record(
                Slot.ofNumber(terms.no()),
                "card-batch.made",
                Long.toString(terms.no()),
                "%d × %s".formatted(terms.count(), terms.face()));
        return batch;
    }

    /** Whose cards this caller orders. */
    public static String issuer(Caller caller) {
        return caller.merchant().orElse(PLATFORM);
    }
}
