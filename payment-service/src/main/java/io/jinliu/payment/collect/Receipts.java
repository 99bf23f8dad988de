package io.jinliu.payment.collect;

import io.jinliu.common.id.Slot;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.due.DueRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where receipts are kept. */
public interface Receipts {

    Optional<Receipt> find(Slot slot, Channel channel, String channelNo);

    Optional<Receipt> find(long receiptNo);

    /** What pays the due: more than one if several methods did; oldest first. */
    List<Receipt> kept(DueRef due);

    void keep(Receipt receipt, Instant at);

    /** Adds to what was asked back; false if that would exceed the receipt. A negative amount gives back. */
    boolean addRefunded(long receiptNo, long minor);

    /** Suspense → Returned. */
    void markReturned(long receiptNo);
}
