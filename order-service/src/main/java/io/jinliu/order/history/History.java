package io.jinliu.order.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to each order, for good: lines are added and never changed. Who and under which trace is noted by itself. */
public interface History {

    /** Adds a line, in the transaction of the change it tells of. */
    void add(long orderNo, Instant at, String status, String cause, @Nullable String detail);

    /** The story so far, in the order in which it happened. */
    List<Entry> of(long orderNo);
}
