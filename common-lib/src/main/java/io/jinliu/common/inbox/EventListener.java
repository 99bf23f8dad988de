package io.jinliu.common.inbox;

import io.jinliu.common.id.Slot;

/**
 * Hears one kind of event of another service (or of its own).
 *
 * <p>{@link #on} runs inside the transaction that remembers the event, once per event however often it is delivered. It
 * must be right under any order: an older version is dropped, a missing predecessor is {@link NotYet}.
 *
 * @param <E> a record of just the fields that are read; its simple name is the event's type. Others may be added by
 *     the sender
 */
public interface EventListener<E extends Record> {

    String topic();

    Class<E> event();

    /** Names this effect, e.g. {@code order-service.mark-paid}; never rename it, or old events are handled again. */
    String consumer();

    /** Where the effect is. */
    Slot slot(E event);

    void on(E event);
}
