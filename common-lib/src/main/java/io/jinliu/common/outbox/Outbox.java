package io.jinliu.common.outbox;

import io.jinliu.common.id.Slot;

/**
 * Events waiting to leave. An append commits or rolls back with the caller's transaction, and demands that there is one.
 *
 * <p>Append last, while the aggregate's row is locked: then the order of appends is the order of commits per key.
 */
public interface Outbox {

    /**
     * Adds an event.
     *
     * @param slot of the aggregate that changed: it names the database of the transaction
     * @param topic e.g. {@code order-events}
     * @param key decides order, and whose story it is: the order's number for everything about an order
     * @param event a record; its simple name is the tag, its JSON is pinned by {@code docs/events}
     */
    void append(Slot slot, String topic, String key, Record event);
}
