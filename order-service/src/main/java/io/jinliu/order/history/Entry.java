package io.jinliu.order.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order's story.
 *
 * @param status the state it led to, or was found in
 * @param actor the caller's id; {@code system} for a sweep or a message
 * @param detail numbers and codes, never a person's data
 */
public record Entry(
        Instant at,
        String status,
        String actor,
        String cause,
        @Nullable String detail,
        @Nullable String traceId) {}
