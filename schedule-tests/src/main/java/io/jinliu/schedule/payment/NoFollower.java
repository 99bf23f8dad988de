package io.jinliu.schedule.payment;

import io.jinliu.payment.collect.Receipt;
import io.jinliu.payment.collect.Terms;
import io.jinliu.payment.collect.WhenCollected;
import io.jinliu.payment.due.DueKind;

/** Nothing is topped up in this world, but somebody has to be there to be told. */
record NoFollower() implements WhenCollected {

    @Override
    public DueKind kind() {
        return DueKind.TOP_UP;
    }

    @Override
    public void collected(Terms terms, Receipt receipt) {
        throw new IllegalStateException("Nothing is topped up here: " + terms.due());
    }
}
