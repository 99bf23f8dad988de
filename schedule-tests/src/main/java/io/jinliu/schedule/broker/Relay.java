package io.jinliu.schedule.broker;

import io.jinliu.schedule.loom.Strand;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends what one service's outbox holds, in order per key; whoever dies between sending and marking sends again. */
public record Relay(String service, InMemoryOutbox outbox, Broker broker, TransactionTemplate transaction) {

    public boolean hasWork() {
        return !outbox.unsent().isEmpty();
    }

    /** The oldest events, a few at a time. */
    public void run(int most) {
        for (var event : outbox.unsent().stream().limit(most).toList()) {
            broker.take(event);
            Strand.pause("sent " + event);
            transaction.executeWithoutResult(_ -> outbox.markSent(event));
        }
    }

    public void reset() {
        outbox.reset();
    }
}
