package io.jinliu.common.inbox;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.rocketmq.common.message.MessageExt;
import org.jspecify.annotations.Nullable;

/** One arrival of an event; the same event may arrive again. */
record Delivery(
        String eventId,
        String topic,
        String tag,
        String key,
        String payload,
        @Nullable String traceparent,
        int attempt) {

    static Delivery of(MessageExt message) {
        var retriedFrom = message.getProperty("RETRY_TOPIC");
        return new Delivery(
                Objects.requireNonNull(message.getUserProperty("eventId"), "eventId"),
                retriedFrom == null ? message.getTopic() : retriedFrom,
                Objects.requireNonNullElse(message.getTags(), ""),
                Objects.requireNonNullElse(message.getKeys(), "").strip(),
                new String(message.getBody(), StandardCharsets.UTF_8),
                message.getUserProperty("traceparent"),
                message.getReconsumeTimes() + 1);
    }
}
