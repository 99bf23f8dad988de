package io.jinliu.payment.webhook;

import java.time.Instant;

/**
 * Something that happened to a merchant's money, as it is posted to him.
 *
 * @param about our number of what it happened to; of each type it happens once
 * @param body the very bytes of every attempt, in UTF-8
 */
public record News(long no, String merchant, EventType type, String about, String body, Instant at) {

    /** @param data JSON of our own making */
    static News of(long no, String merchant, EventType type, String about, String data, Instant at) {
        var body =
                "{\"id\":\"%d\",\"type\":\"%s\",\"createdAt\":\"%s\",\"data\":%s}".formatted(no, type.word(), at, data);
        return new News(no, merchant, type, about, body, at);
    }

    /** The merchant's key for doing a thing once. */
    String id() {
        return Long.toString(no);
    }
}
