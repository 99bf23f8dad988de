package io.jinliu.platform.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.rocketmq.client.consumer.DefaultMQPushConsumer;
import org.apache.rocketmq.client.consumer.listener.ConsumeConcurrentlyStatus;
import org.apache.rocketmq.client.consumer.listener.MessageListenerConcurrently;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.client.producer.SendStatus;
import org.apache.rocketmq.common.consumer.ConsumeFromWhere;
import org.apache.rocketmq.common.message.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {

    final Path folder;

    EmbeddedBrokerIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void delivers_after_a_restart_what_it_had_acknowledged_before() throws Exception {
        try (var first = EmbeddedBroker.start(folder.resolve("broker"), 0, 0)) {
            send(first, "order-events", "placed before the restart");
        }

        try (var second = EmbeddedBroker.start(folder.resolve("broker"), 0, 0)) {
            assertThat(receive(second, "order-events")).contains("placed before the restart");
        }
    }

    @Test
    void has_the_five_topics_with_eight_queues_each_and_makes_no_other() throws Exception {
        var producer = producer(TestEngines.broker(), "topics");
        try {
            for (var topic : EmbeddedBroker.TOPICS) {
                assertThat(producer.fetchPublishMessageQueues(topic)).hasSize(8);
            }
            assertThatExceptionOfType(MQClientException.class)
                    .isThrownBy(() -> producer.send(new Message("unknown-events", "x".getBytes(UTF_8))))
                    .withMessageContaining("No route info");
        } finally {
            producer.shutdown();
        }
    }

    @Test
    void is_given_by_the_test_engines_once_per_process() {
        assertThat(TestEngines.broker()).isSameAs(TestEngines.broker());
        assertThat(TestEngines.broker().nameServerAddress()).matches("127\\.0\\.0\\.1:\\d+");
    }

    private static void send(EmbeddedBroker broker, String topic, String body) throws Exception {
        var producer = producer(broker, "sender");
        try {
            var result = producer.send(new Message(topic, "OrderPlaced", "1", body.getBytes(UTF_8)));
            assertThat(result.getSendStatus()).isEqualTo(SendStatus.SEND_OK);
        } finally {
            producer.shutdown();
        }
    }

    private static DefaultMQProducer producer(EmbeddedBroker broker, String group) throws MQClientException {
        var producer = new DefaultMQProducer(group);
        producer.setNamesrvAddr(broker.nameServerAddress());
        producer.setSendMsgTimeout(10_000);
        producer.start();
        return producer;
    }

    private static Queue<String> receive(EmbeddedBroker broker, String topic) throws MQClientException {
        var received = new ConcurrentLinkedQueue<String>();
        var consumer = new DefaultMQPushConsumer("receiver");
        consumer.setNamesrvAddr(broker.nameServerAddress());
        consumer.setConsumeFromWhere(ConsumeFromWhere.CONSUME_FROM_FIRST_OFFSET);
        consumer.subscribe(topic, "*");
        consumer.registerMessageListener((MessageListenerConcurrently) (messages, context) -> {
            messages.forEach(message -> received.add(new String(message.getBody(), UTF_8)));
            return ConsumeConcurrentlyStatus.CONSUME_SUCCESS;
        });
        consumer.start();
        try {
            await().atMost(Duration.ofSeconds(30)).until(() -> !received.isEmpty());
            return received;
        } finally {
            consumer.shutdown();
        }
    }
}
