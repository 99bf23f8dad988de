package io.jinliu.payment.due;

import java.time.Instant;

/** Nothing can be collected for this due any more; only this lets its owner close and free the stock. */
public record DueWithdrawn(String dueKind, String dueNo, Instant at) {

    public static DueWithdrawn of(DueRef ref, Instant at) {
        return new DueWithdrawn(ref.kind().name(), Long.toString(ref.no()), at);
    }
}
