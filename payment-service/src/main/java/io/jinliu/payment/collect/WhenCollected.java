package io.jinliu.payment.collect;

import io.jinliu.payment.due.DueKind;

/** What a due's owner does when it is collected, where he lives here: in the transaction that keeps the receipt. */
public interface WhenCollected {

    /** Whose dues. */
    DueKind kind();

    /** Writes in the payer's slot only, and demands nothing: the money is here. */
    void collected(Terms terms, Receipt receipt);
}
