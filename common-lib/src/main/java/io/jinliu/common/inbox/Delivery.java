package io.jinliu.common.inbox;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
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

    /** As long as the columns that remember it; what is cut off there would be taken for another. */
    private static final Pattern EVENT_ID = Pattern.compile("[\\x21-\\x7E]{1,36}");

    static Delivery of(MessageExt message) {
        var retriedFrom = message.getProperty("RETRY_TOPIC");
        return new Delivery(
                eventId(message),
                retriedFrom == null ? message.getTopic() : retriedFrom,
                Objects.requireNonNullElse(message.getTags(), ""),
                Objects.requireNonNullElse(message.getKeys(), "").strip(),
                new String(message.getBody(), StandardCharsets.UTF_8),
                message.getUserProperty("traceparent"),
                message.getReconsumeTimes() + 1);
    }

    /** Nobody of ours sends without one. What comes without is known by the broker's own name for it, and goes its way. */
    private static String eventId(MessageExt message) {
        var said = Objects.requireNonNullElse(message.getUserProperty("eventId"), "");
        return EVENT_ID.matcher(said).matches() ? said : message.getMsgId();
    }
}
