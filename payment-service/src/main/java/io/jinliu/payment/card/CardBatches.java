package io.jinliu.payment.card;

import java.time.Instant;
import java.util.Optional;

/** Where batches are kept, in the slot that their cards lie in too. */
public interface CardBatches {

    Optional<CardBatch> find(long batchNo);

    /** Loads a batch and locks it until the transaction ends. */
    Optional<CardBatch> lock(long batchNo);

    void make(CardBatch.Made batch, Instant at);

    void keep(CardBatch batch);
}
