package io.jinliu.schedule.store;

import io.jinliu.common.id.Slot;

/** One transaction has touched two slots; a crash between two databases would tear it. */
public final class TornTransaction extends RuntimeException {

    private static final long serialVersionUID = 1;

    TornTransaction(String useCase, Slot first, Slot second) {
        super("%s touches %s and %s".formatted(useCase, first, second));
    }
}
