package io.jinliu.payment.collect;

import io.jinliu.payment.part.NotCovered;

/** A wallet or a card cannot pay its part; nothing was taken of anybody. */
public final class PartNotCovered extends PaymentRejection {

    private static final long serialVersionUID = 1;

    PartNotCovered(NotCovered lacking) {
        super(String.valueOf(lacking.getMessage()));
    }

    /** The same, said again. */
    PartNotCovered(Closing why) {
        super(why.detail());
    }
}
