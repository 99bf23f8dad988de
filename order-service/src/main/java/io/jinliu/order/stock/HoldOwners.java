package io.jinliu.order.stock;

import java.time.Instant;
import java.util.List;

/** The orders that stock is held for; their word, not the clock, moves a hold. */
public interface HoldOwners {

    /**
     * What became of the order. An order nobody has heard of is abandoned by the question: it can never come afterwards,
     * so the word that releases its holds is final.
     */
    Word wordOf(long orderNo);

    /** The SKUs of an order that was placed. */
    List<String> skusOf(long orderNo);

    /** What an order says of the stock held for it. */
    sealed interface Word {

        record StillOpen(Instant askAgain) implements Word {}

        record SoldForGood() implements Word {}

        record NotNeeded() implements Word {}
    }
}
