package io.jinliu.common.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jinliu.common.id.Slot;
import io.jinliu.common.sharding.Database;
import io.jinliu.common.sharding.Databases;
import io.jinliu.common.testing.TestIssuer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** More comes than can be done: what is not taken in is told so, and what counts most still gets through. */
class OverloadIT extends RunningParcels {

    private static final int MOST_WHO_LOOK = 134;
    private static final int MOST_WHO_ACT = 163;
    private static final int CONNECTIONS = 16;

    final HttpClient http = HttpClient.newHttpClient();
    final CountDownLatch door = new CountDownLatch(1);
    final List<CompletableFuture<HttpResponse<String>>> visits = new ArrayList<>();

    @Autowired
    Databases databases;

    @BeforeEach
    void shut() {
        SlowController.DOOR.set(door);
    }

    @AfterEach
    void everybodyGoes() {
        door.countDown();
        await().until(() -> SlowController.INSIDE.get() == 0);
    }

    @Test
    void buyers_who_look_are_turned_away_before_those_who_act_and_news_and_watchers_never() throws Exception {
        enter("GET", MOST_WHO_LOOK);
        assertTurnedAway(send("GET", "/api/v1/slow"));

        enter("POST", MOST_WHO_ACT - MOST_WHO_LOOK);
        assertTurnedAway(send("POST", "/api/v1/slow"));
        assertTurnedAway(send("POST", "/api/v1/parcels"));

        assertThat(send("POST", "/callbacks/slow").statusCode()).isEqualTo(200);
        assertThat(send("GET", "/readyz").statusCode()).isEqualTo(200);
        assertThat(anybody().get("/actuator/prometheus").body())
                .containsPattern("requests_at_once\\{application=\"parcel-service\"} %d".formatted(MOST_WHO_ACT))
                .containsPattern("requests_shed_total\\{.*urgency=\"look\"} [1-9]")
                .containsPattern("requests_shed_total\\{.*urgency=\"news\"} 0");
    }

    @Test
    void those_who_were_turned_away_get_in_as_soon_as_there_is_room() throws Exception {
        enter("GET", MOST_WHO_LOOK);
        assertTurnedAway(send("GET", "/api/v1/slow"));

        everybodyGoes();

        assertThat(send("GET", "/api/v1/slow").statusCode()).isEqualTo(200);
    }

    @Test
    void a_pool_whose_connections_are_all_at_work_is_a_503_for_its_own_and_no_reason_to_be_unready() throws Exception {
        var busy = databases.first();
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var working = hold(busy, workers::submit);

            var refused = send("POST", "/api/v1/parcels");
            var ready = send("GET", "/readyz");
            door.countDown(); // or nobody would ever go when an assertion fails

            assertTurnedAway(refused);
            assertThat(refused.body()).contains("\"instance\":\"/api/v1/parcels\"");
            assertThat(ready.statusCode()).isEqualTo(200);
            for (var one : working) {
                one.get();
            }
        }
        assertThat(send("POST", "/api/v1/parcels").statusCode()).isEqualTo(200);
    }

    @Test
    void whoever_asks_for_readiness_again_and_again_costs_nobody_his_connection() throws Exception {
        for (var i = 0; i < 50; i++) {
            assertThat(send("GET", "/readyz").statusCode()).isEqualTo(200);
            assertThat(send("POST", "/api/v1/parcels").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void hundreds_of_idle_connections_keep_nobody_out() throws Exception {
        var idle = new ArrayList<Socket>();
        try {
            for (var i = 0; i < 300; i++) {
                idle.add(new Socket(InetAddress.getLoopbackAddress(), port()));
            }
            assertThat(send("POST", "/api/v1/parcels").statusCode()).isEqualTo(200);
            idle.getFirst().setSoTimeout(30_000);
            assertThat(idle.getFirst().getInputStream().read()).as("let go").isEqualTo(-1);
        } finally {
            for (var socket : idle) {
                socket.close();
            }
        }
    }

    @Test
    void a_body_that_comes_a_byte_at_a_time_is_not_waited_for() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port());
                var drip = Executors.newSingleThreadScheduledExecutor()) {
            socket.setSoTimeout(30_000);
            var out = socket.getOutputStream();
            out.write(headersOfABody(9_999).getBytes(StandardCharsets.US_ASCII));
            var dripping = drip.scheduleAtFixedRate(() -> drop(out), 0, 200, TimeUnit.MILLISECONDS);

            var status = new byte[12];
            socket.getInputStream().readNBytes(status, 0, status.length);

            dripping.cancel(true);
            assertThat(new String(status, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 408");
        }
    }

    private String headersOfABody(int length) {
        return "POST /api/v1/parcels HTTP/1.1\r\nHost: parcels\r\nContent-Type: application/json\r\n"
                + "Idempotency-Key: %s\r\nAuthorization: Bearer %s\r\nContent-Length: %d\r\n\r\n"
                        .formatted(UUID.randomUUID(), TestIssuer.token("BUYER", "slow"), length);
    }

    private static void drop(OutputStream out) {
        try {
            out.write(' ');
        } catch (IOException hungUp) {
            throw new UncheckedIOException(hungUp);
        }
    }

    private void enter(String method, int visitors) {
        var before = SlowController.INSIDE.get();
        for (var i = 0; i < visitors; i++) {
            visits.add(http.sendAsync(request(method, "/api/v1/slow"), BodyHandlers.ofString()));
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> SlowController.INSIDE.get() == before + visitors);
    }

    /** Every connection of the database is taken; returns when it is so. */
    private Iterable<Future<?>> hold(Database database, Submit workers) throws InterruptedException {
        var inside = new CountDownLatch(CONNECTIONS);
        var working = IntStream.range(0, CONNECTIONS)
                .<Future<?>>mapToObj(
                        _ -> workers.submit(() -> database.newTransaction().execute(_ -> {
                            database.jdbc().sql("SELECT 1").query(Long.class).single();
                            inside.countDown();
                            try {
                                door.await();
                            } catch (InterruptedException stopped) {
                                throw new IllegalStateException(stopped);
                            }
                            return true;
                        })))
                .toList();
        inside.await();
        return working;
    }

    private HttpResponse<String> send(String method, String path) throws Exception {
        return http.send(request(method, path), BodyHandlers.ofString());
    }

    private HttpRequest request(String method, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Authorization", "Bearer " + TestIssuer.token("BUYER", buyerOfTheFirstDatabase()))
                .method(
                        method,
                        method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{\"items\":1}"))
                .build();
    }

    private String buyerOfTheFirstDatabase() {
        return IntStream.range(0, 100)
                .mapToObj(i -> "buyer-" + i)
                .filter(buyer -> databases.of(Slot.ofOwner(buyer)) == databases.first())
                .findFirst()
                .orElseThrow();
    }

    private static void assertTurnedAway(HttpResponse<String> reply) {
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(503);
        assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(reply.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(reply.body()).contains("\"code\":\"unavailable\"").containsPattern("\"traceId\":\"[0-9a-f]{32}\"");
    }

    private interface Submit {
        Future<?> submit(Callable<?> work);
    }
}
