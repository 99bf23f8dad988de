package io.jinliu.common.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.jinliu.common.id.Ids;
import io.jinliu.common.id.Slot;
import io.jinliu.common.it.ParcelApplication.ParcelSentListener;
import io.jinliu.common.sharding.Databases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.rocketmq.client.exception.MQBrokerException;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.remoting.exception.RemotingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A message may name any class it likes: only the listener's own record is ever made of it. */
class GadgetsIT extends RunningParcels {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ServerSocket TRAP = trap();
    private static final String GADGET = Gadget.class.getName();

    @Autowired
    Databases databases;

    @Autowired
    Ids ids;

    @Autowired
    ParcelSentListener listener;

    @Autowired
    DefaultMQProducer broker;

    static volatile boolean loaded;

    /** Tells when somebody makes one, or only looks at it. */
    static final class Gadget {

        static {
            loaded = true;
        }
    }

    @ParameterizedTest
    @MethodSource("poison")
    void poison_is_buried_at_once_and_nothing_is_made_of_it(String body) {
        var eventId = UUID.randomUUID().toString();

        publish("order-events", "ParcelSent", body, eventId);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(buried(eventId)).isEqualTo(1));
        assertThat(seen(eventId)).isZero();
        assertThat(loaded).isFalse();
        assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(TRAP::accept);
        forget(eventId);
    }

    @Test
    void a_class_named_beside_what_is_understood_is_not_looked_at() {
        var number = Long.toString(ids.next(new Slot(21)));

        publish("order-events", "ParcelSent", """
                {"@class": "%1$s", "@type": "%1$s", "parcelNo": "%2$s", "note": "new"}""".formatted(GADGET, number));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(listener.heard).containsEntry(number, List.of("new")));
        assertThat(loaded).isFalse();
    }

    @Test
    void what_comes_without_an_id_is_heard_once_and_does_not_come_for_ever() throws Exception {
        var number = Long.toString(ids.next(new Slot(22)));
        listener.early.set(1); // so that it is delivered twice

        send("{\"parcelNo\": \"%s\", \"note\": \"new\"}".formatted(number));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(listener.heard).containsEntry(number, List.of("new")));
    }

    static Stream<String> poison() {
        var port = TRAP.getLocalPort();
        return Stream.of(
                "{\"@type\":\"com.sun.rowset.JdbcRowSetImpl\",\"dataSourceName\":\"ldap://127.0.0.1:%d/x\"}"
                        .formatted(port),
                "[\"org.springframework.context.support.ClassPathXmlApplicationContext\",\"http://127.0.0.1:%d/\"]"
                        .formatted(port),
                "[\"%s\",{}]".formatted(GADGET),
                "{\"@class\":\"%s\"}".formatted(GADGET),
                "{\"parcelNo\":[\"%s\",{}],\"note\":{\"@class\":\"%s\"}}".formatted(GADGET, GADGET),
                "{\"parcelNo\":\"1\",\"note\":%s%s}".formatted("[".repeat(10_000), "]".repeat(10_000)),
                "{\"parcelNo\":\"not a number\",\"note\":\"new\"}",
                "null",
                "\u00ac\u00ed\u0000\u0005sr\u0000\u0011java.util.HashMap",
                "!!javax.script.ScriptEngineManager [!!java.net.URL [\"http://127.0.0.1:%d/\"]]".formatted(port),
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"http://127.0.0.1:%d/\">]><x>&e;</x>".formatted(port));
    }

    private void send(String body)
            throws MQClientException, RemotingException, MQBrokerException, InterruptedException {
        broker.send(new Message("order-events", "ParcelSent", body.getBytes(StandardCharsets.UTF_8)));
    }

    private long buried(String eventId) {
        return count("SELECT COUNT(*) FROM dead_letter WHERE event_id = :event", eventId);
    }

    private long seen(String eventId) {
        return count("SELECT COUNT(*) FROM inbox WHERE event_id = :event", eventId);
    }

    private void forget(String eventId) {
        databases.all().forEach(database -> database.jdbc()
                .sql("DELETE FROM dead_letter WHERE event_id = :event")
                .param("event", eventId)
                .update());
    }

    private long count(String sql, String eventId) {
        return databases.all().stream()
                .mapToLong(database -> database.jdbc()
                        .sql(sql)
                        .param("event", eventId)
                        .query(Long.class)
                        .single())
                .sum();
    }

    private static ServerSocket trap() {
        try {
            var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            socket.setSoTimeout(1);
            return socket;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }
}
