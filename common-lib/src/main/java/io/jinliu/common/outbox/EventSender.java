package io.jinliu.common.outbox;

import io.jinliu.common.outbox.UnsentEvents.Unsent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.rocketmq.client.exception.MQBrokerException;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.client.producer.SendStatus;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.common.message.MessageQueue;
import org.apache.rocketmq.remoting.exception.RemotingException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends events to RocketMQ: all events of a key go to one queue, the events of a queue go together.
 *
 * <p>When a batch will not go, its events are tried one by one; the first of a key that fails holds back the rest of that
 * key and nobody else.
 */
@Component
class EventSender {

    private static final Logger LOG = LoggerFactory.getLogger(EventSender.class);
    private static final int BATCH_BYTES = 512 * 1024;

    private final DefaultMQProducer producer;
    private final Map<String, List<MessageQueue>> queues = new ConcurrentHashMap<>();

    EventSender(DefaultMQProducer producer) {
        this.producer = producer;
    }

    /** Returns those that have left for certain. */
    List<Unsent> send(List<Unsent> events) {
        var byQueue = new LinkedHashMap<MessageQueue, List<Unsent>>();
        for (var event : events) {
            var queue = queueOf(event);
            if (queue != null) {
                byQueue.computeIfAbsent(queue, _ -> new ArrayList<>()).add(event);
            }
        }
        var sent = new ArrayList<Unsent>();
        byQueue.forEach((queue, batch) -> sent.addAll(sendToQueue(queue, batch)));
        return sent;
    }

    private List<Unsent> sendToQueue(MessageQueue queue, List<Unsent> events) {
        if (events.size() > 1 && size(events) < BATCH_BYTES && leaves(queue, events)) {
            return events;
        }
        var sent = new ArrayList<Unsent>();
        var heldBack = new ArrayList<String>();
        for (var event : events) {
            if (!heldBack.contains(event.eventKey()) && leaves(queue, List.of(event))) {
                sent.add(event);
            } else {
                heldBack.add(event.eventKey());
            }
        }
        return sent;
    }

    private boolean leaves(MessageQueue queue, List<Unsent> events) {
        try {
            var messages = events.stream().map(EventSender::message).toList();
            var result = messages.size() == 1
                    ? producer.send(messages.getFirst(), queue)
                    : producer.send(new ArrayList<>(messages), queue);
            return result.getSendStatus() == SendStatus.SEND_OK;
        } catch (MQClientException | RemotingException | MQBrokerException notSent) {
            queues.remove(queue.getTopic());
            LOG.warn(
                    "{} event(s) for {} stay in the outbox: {}", events.size(), queue.getTopic(), notSent.getMessage());
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private @Nullable MessageQueue queueOf(Unsent event) {
        var all = queues.computeIfAbsent(event.topic(), this::fetchQueues);
        if (all.isEmpty()) {
            queues.remove(event.topic());
            return null;
        }
        return all.get(Math.floorMod(event.eventKey().hashCode(), all.size()));
    }

    private List<MessageQueue> fetchQueues(String topic) {
        try {
            return producer.fetchPublishMessageQueues(topic).stream().sorted().toList();
        } catch (MQClientException brokerAway) {
            LOG.warn("Topic {} cannot be reached now: {}", topic, brokerAway.getErrorMessage());
            return List.of();
        }
    }

    private static int size(List<Unsent> events) {
        return events.stream().mapToInt(event -> event.payload().length() * 3).sum();
    }

    private static Message message(Unsent event) {
        var message = new Message(
                event.topic(), event.tag(), event.eventKey(), event.payload().getBytes(StandardCharsets.UTF_8));
        message.putUserProperty("eventId", event.eventId());
        if (event.traceparent() != null) {
            message.putUserProperty("traceparent", event.traceparent());
        }
        return message;
    }
}
