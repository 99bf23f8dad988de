package io.jinliu.bench.job;

import io.jinliu.bench.ground.Platform;
import io.jinliu.bench.job.WaitingEvents.Event;
import io.jinliu.bench.measure.CannotMeasure;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.rocketmq.client.exception.MQBrokerException;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.client.producer.SendStatus;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.common.message.MessageQueue;
import org.apache.rocketmq.remoting.exception.RemotingException;

/** The relay without its rows: a thread for each database, 256 events at a time, those of a queue together. */
final class RawSender implements AutoCloseable {

    private static final String KNOWN_TOPIC = "order-events";
    private static final int TOGETHER = 256;
    private static final long PATIENCE_SECONDS = 60;

    private final DefaultMQProducer producer;
    private final List<MessageQueue> queues;

    private RawSender(DefaultMQProducer producer, List<MessageQueue> queues) {
        this.producer = producer;
        this.queues = queues;
    }

    /** With the topic, which has as many queues as the others. */
    static RawSender to(Platform platform) {
        var producer = new DefaultMQProducer("benchmark");
        producer.setNamesrvAddr("127.0.0.1:" + platform.ports().nameServer());
        try {
            producer.start();
            makeTopic(producer);
            return new RawSender(producer, queues(producer));
        } catch (MQClientException away) {
            producer.shutdown();
            throw new CannotMeasure("The broker is away", away);
        }
    }

    @SuppressWarnings("deprecation") // the tools that should make topics instead are a library of their own
    private static void makeTopic(DefaultMQProducer producer) throws MQClientException {
        var many = producer.fetchPublishMessageQueues(KNOWN_TOPIC).size();
        producer.createTopic(KNOWN_TOPIC, WaitingEvents.TOPIC, many, Map.of());
    }

    /** @param events of each database */
    void send(List<List<Event>> events) {
        try (var threads = Executors.newFixedThreadPool(events.size())) {
            var sending = events.stream()
                    .map(own -> threads.submit(() -> sendAll(own)))
                    .toList();
            for (var one : sending) {
                if (!one.get()) {
                    throw new CannotMeasure("Messages did not leave");
                }
            }
        } catch (ExecutionException failed) {
            throw new CannotMeasure("Messages did not leave", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotMeasure("Interrupted", stopped);
        }
    }

    @Override
    public void close() {
        producer.shutdown();
    }

    private boolean sendAll(List<Event> events)
            throws MQClientException, RemotingException, MQBrokerException, InterruptedException {
        var left = true;
        for (int from = 0; from < events.size(); from += TOGETHER) {
            var byQueue = new LinkedHashMap<MessageQueue, List<Message>>();
            for (var event : events.subList(from, Math.min(from + TOGETHER, events.size()))) {
                byQueue.computeIfAbsent(queueOf(event), _ -> new ArrayList<>()).add(message(event));
            }
            for (var batch : byQueue.entrySet()) {
                left &= producer.send(batch.getValue(), batch.getKey()).getSendStatus() == SendStatus.SEND_OK;
            }
        }
        return left;
    }

    private MessageQueue queueOf(Event event) {
        return queues.get(Math.floorMod(event.key().hashCode(), queues.size()));
    }

    private static Message message(Event event) {
        var bytes = event.payload().getBytes(StandardCharsets.UTF_8);
        var message = new Message(WaitingEvents.TOPIC, WaitingEvents.TAG, event.key(), bytes);
        message.putUserProperty("eventId", event.id());
        message.putUserProperty("traceparent", WaitingEvents.TRACE);
        return message;
    }

    /** A topic is found some time after it was made. */
    private static List<MessageQueue> queues(DefaultMQProducer producer) {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            try {
                return producer.fetchPublishMessageQueues(WaitingEvents.TOPIC).stream()
                        .sorted()
                        .toList();
            } catch (MQClientException notYet) {
                if (System.nanoTime() > deadline) {
                    throw new CannotMeasure("The topic is not found", notYet);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
        }
    }
}
