package io.jinliu.common.inbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.rocketmq.client.consumer.DefaultMQPushConsumer;
import org.apache.rocketmq.client.consumer.listener.ConsumeConcurrentlyContext;
import org.apache.rocketmq.client.consumer.listener.ConsumeConcurrentlyStatus;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.common.consumer.ConsumeFromWhere;
import org.apache.rocketmq.common.message.MessageExt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * One push consumer per topic that somebody listens to, in the group {@code <service>-<topic>}.
 *
 * <p>Concurrent, not orderly: an orderly failure blocks its whole queue. New groups start at the first offset.
 */
@Component
class EventConsumers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EventConsumers.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Map<String, List<EventListener<?>>> listeners;
    private final EventDispatcher dispatcher;
    private final String service;
    private final String nameServer;
    private final List<DefaultMQPushConsumer> consumers = new CopyOnWriteArrayList<>();
    private final AtomicBoolean running = new AtomicBoolean();

    EventConsumers(
            ObjectProvider<EventListener<?>> listeners,
            EventDispatcher dispatcher,
            @Value("${spring.application.name}") String service,
            @Value("${rocketmq.name-server}") String nameServer) {
        this.listeners = listeners.stream().collect(Collectors.groupingBy(EventListener::topic));
        this.dispatcher = dispatcher;
        this.service = service;
        this.nameServer = nameServer;
    }

    @Override
    public void start() {
        running.set(true);
        listeners
                .keySet()
                .forEach(topic -> Thread.ofVirtual().name("listen-" + topic).start(() -> listen(topic)));
    }

    @Override
    public void stop() {
        running.set(false);
        consumers.forEach(DefaultMQPushConsumer::shutdown);
        consumers.clear();
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }

    /** A broker that is away does not keep a service from starting: it listens as soon as the broker is there. */
    private void listen(String topic) {
        while (running.get()) {
            try {
                var consumer = started(topic);
                consumers.add(consumer);
                if (!running.get()) {
                    consumer.shutdown(); // stopped while it was starting
                }
                return;
            } catch (MQClientException | IllegalStateException away) {
                LOG.warn("Cannot listen to {} yet: {}", topic, away.getMessage());
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /** After the jobs and before the web server: the first to stop are those who bring new work. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 1000;
    }

    private DefaultMQPushConsumer started(String topic) throws MQClientException {
        var consumer = consumer(topic);
        try {
            consumer.start();
            return consumer;
        } catch (MQClientException | IllegalStateException refused) {
            consumer.shutdown();
            throw refused;
        }
    }

    private DefaultMQPushConsumer consumer(String topic) throws MQClientException {
        var consumer = new DefaultMQPushConsumer(service + "-" + topic);
        consumer.setNamesrvAddr(nameServer);
        consumer.setInstanceName(service + "-" + topic);
        consumer.setConsumeFromWhere(ConsumeFromWhere.CONSUME_FROM_FIRST_OFFSET);
        consumer.setPollNameServerInterval(2_000); // a group's retry topic is born after its first consumer
        consumer.setConsumeThreadMin(4);
        consumer.setConsumeThreadMax(4);
        consumer.setMaxReconsumeTimes(Integer.MAX_VALUE); // our own dead letters decide, not the broker's
        consumer.setAwaitTerminationMillisWhenShutdown(10_000);
        consumer.subscribe(topic, "*");
        consumer.registerMessageListener(
                (List<MessageExt> messages, ConsumeConcurrentlyContext context) -> consume(topic, messages, context));
        return consumer;
    }

    private ConsumeConcurrentlyStatus consume(
            String topic, List<MessageExt> messages, ConsumeConcurrentlyContext context) {
        var done = true;
        for (var message : messages) {
            var delivery = Delivery.of(message);
            context.setDelayLevelWhenNextConsume(Math.min(delivery.attempt(), 16));
            done &= dispatcher.dispatch(delivery, interested(topic, delivery.tag()));
        }
        return done ? ConsumeConcurrentlyStatus.CONSUME_SUCCESS : ConsumeConcurrentlyStatus.RECONSUME_LATER;
    }

    private List<EventListener<?>> interested(String topic, String tag) {
        return listeners.getOrDefault(topic, List.of()).stream()
                .filter(listener -> listener.event().getSimpleName().equals(tag))
                .toList();
    }
}
