package io.jinliu.simulator.wire;

import java.time.Duration;

/** What the caller gets to see: a reply, perhaps late, or a connection that breaks. */
public sealed interface Answer {

    Duration after();

    record Said(Reply reply, Duration after) implements Answer {}

    record Cut(Duration after) implements Answer {}

    static Answer now(Reply reply) {
        return new Said(reply, Duration.ZERO);
    }
}
