package io.jinliu.common.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.jinliu.common.id.Slot;
import io.jinliu.common.sharding.Databases;
import io.jinliu.common.testing.TestIssuer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

class TraceIT extends RunningParcels {

    final ListAppender<ILoggingEvent> log = new ListAppender<>();
    final Logger logger = (Logger) LoggerFactory.getLogger("io.jinliu.common.inbox");

    @Autowired
    Databases databases;

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
    }

    /** Between the row and the listener lies the broker: nothing but the message's property can have carried it. */
    @Test
    void leads_from_the_callers_header_over_the_outbox_row_to_the_line_of_whoever_heard_the_event() throws Exception {
        var trace = UUID.randomUUID().toString().replace("-", "");

        var parcelNo = send(trace);

        assertThat(told(parcelNo)).hasSize(1).allSatisfy(parent -> assertThat(parent)
                .matches("00-" + trace + "-[0-9a-f]{16}-01"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(heard(parcelNo)).containsExactly(trace));
    }

    private String send(String trace) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/api/v1/parcels"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", trace)
                .header("Authorization", "Bearer " + TestIssuer.token("BUYER", "1001"))
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .POST(BodyPublishers.ofString("{\"items\":1}"))
                .build();
        var reply = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        return JsonMapper.shared().readTree(reply.body()).path("parcelNo").asString();
    }

    private List<String> told(String parcelNo) {
        return databases
                .of(Slot.ofNumber(Long.parseLong(parcelNo)))
                .jdbc()
                .sql("SELECT traceparent FROM outbox WHERE event_key = :key")
                .param("key", parcelNo)
                .query(String.class)
                .list();
    }

    /** The trace ids of the lines that say that the listener did its work. */
    private List<String> heard(String parcelNo) {
        return List.copyOf(log.list).stream()
                .filter(line ->
                        line.getFormattedMessage().equals("ParcelSent %s parcel-service.test".formatted(parcelNo)))
                .map(line -> line.getMDCPropertyMap().getOrDefault("traceId", "none"))
                .toList();
    }
}
