package io.jinliu.acceptance.fault;

import io.jinliu.invariant.CannotLook;
import io.jinliu.invariant.CommitOrder;
import io.jinliu.platform.engine.EmbeddedBroker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.rocketmq.client.consumer.DefaultLitePullConsumer;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.common.message.MessageExt;
import org.apache.rocketmq.common.message.MessageQueue;

/** What lies in the broker's own queues, read by a plain consumer that belongs to nobody's group. */
final class BrokerQueues {

    /** A queue without anything new keeps its thread waiting; each has one of its own. */
    private static final int THREADS = 64;

    private static final long PATIENCE_MILLIS = 10_000;

    private final Map<String, Lying> first = new HashMap<>();

    private BrokerQueues() {}

    /** Where an event lies, the first time if it was sent twice. */
    private record Lying(MessageQueue queue, long offset) {}

    /** @param order reading ends when all of it has been seen, or nothing comes any more */
    static BrokerQueues read(String nameServer, CommitOrder order) {
        var read = new BrokerQueues();
        var consumer = new DefaultLitePullConsumer("faults-reader");
        consumer.setNamesrvAddr(nameServer);
        consumer.setAutoCommit(false);
        consumer.setPullThreadNums(THREADS);
        try {
            consumer.start();
            read.all(consumer, order.size());
            return read;
        } catch (MQClientException unreachable) {
            throw new CannotLook("The broker's queues cannot be read: " + unreachable.getMessage(), unreachable);
        } finally {
            consumer.shutdown();
        }
    }

    int size() {
        return first.size();
    }

    /** What does not lie in them, or not in the order in which it was committed: one sentence each. */
    List<String> contradict(CommitOrder order) {
        var found = new ArrayList<String>();
        for (var key : order.keys()) {
            for (var i = 0; i < key.events().size(); i++) {
                compare(key, i, found);
            }
        }
        return found;
    }

    private void compare(CommitOrder.Key key, int i, List<String> found) {
        var event = key.events().get(i);
        var here = first.get(event);
        if (here == null) {
            found.add("%s: event %s is not in the broker".formatted(key.name(), event));
            return;
        }
        var before = i == 0 ? null : first.get(key.events().get(i - 1));
        if (before != null && !(before.queue().equals(here.queue()) && before.offset() < here.offset())) {
            found.add("%s: event %s lies at %s, the one committed before it at %s"
                    .formatted(key.name(), event, here, before));
        }
    }

    private void all(DefaultLitePullConsumer consumer, long events) throws MQClientException {
        var queues = new ArrayList<MessageQueue>();
        for (var topic : EmbeddedBroker.TOPICS) {
            queues.addAll(consumer.fetchMessageQueues(topic));
        }
        consumer.assign(queues);
        for (var queue : queues) {
            consumer.seekToBegin(queue);
        }
        while (first.size() < events) {
            var some = consumer.poll(PATIENCE_MILLIS);
            if (some.isEmpty()) {
                return;
            }
            some.forEach(this::remember);
        }
    }

    private void remember(MessageExt message) {
        var queue = new MessageQueue(message.getTopic(), message.getBrokerName(), message.getQueueId());
        first.merge(
                message.getUserProperty("eventId"),
                new Lying(queue, message.getQueueOffset()),
                (one, other) -> one.offset() <= other.offset() ? one : other);
    }
}
