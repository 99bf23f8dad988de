package io.jinliu.common.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.rocketmq.client.consumer.DefaultMQPushConsumer;
import org.apache.rocketmq.client.consumer.listener.ConsumeConcurrentlyContext;
import org.apache.rocketmq.client.consumer.listener.ConsumeConcurrentlyStatus;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.common.consumer.ConsumeFromWhere;
import org.apache.rocketmq.common.message.MessageExt;
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

    private final Map<String, List<EventListener<?>>> listeners;
    private final EventDispatcher dispatcher;
    private final String service;
    private final String nameServer;
    private final List<DefaultMQPushConsumer> consumers = new ArrayList<>();

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
        listeners.keySet().forEach(topic -> consumers.add(started(topic)));
    }

    @Override
    public void stop() {
        consumers.forEach(DefaultMQPushConsumer::shutdown);
        consumers.clear();
    }

    @Override
    public boolean isRunning() {
        return !consumers.isEmpty();
    }

    /** After the jobs and before the web server: the first to stop are those who bring new work. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 1000;
    }

    private DefaultMQPushConsumer started(String topic) {
        var consumer = new DefaultMQPushConsumer(service + "-" + topic);
        try {
            consumer.setNamesrvAddr(nameServer);
            consumer.setInstanceName(service + "-" + topic);
            consumer.setConsumeFromWhere(ConsumeFromWhere.CONSUME_FROM_FIRST_OFFSET);
            consumer.setPollNameServerInterval(2_000); // a group's retry topic is born after its first consumer
            consumer.setConsumeThreadMin(4);
            consumer.setConsumeThreadMax(4);
            consumer.setMaxReconsumeTimes(Integer.MAX_VALUE); // our own dead letters decide, not the broker's
            consumer.setAwaitTerminationMillisWhenShutdown(10_000);
            consumer.subscribe(topic, "*");
            consumer.registerMessageListener((List<MessageExt> messages, ConsumeConcurrentlyContext context) ->
                    consume(topic, messages, context));
            consumer.start();
            return consumer;
        } catch (MQClientException refused) {
            throw new IllegalStateException("Cannot listen to " + topic, refused);
        }
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
