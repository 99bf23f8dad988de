package io.jinliu.payment.webhook.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.jinliu.payment.webhook.Attempt.Answered;
import io.jinliu.payment.webhook.Attempt.Heard;
import io.jinliu.payment.webhook.Attempt.Unanswered;
import io.jinliu.payment.webhook.SafeAddresses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OkHttpCourierTest {

    static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");

    final List<String> heard = new CopyOnWriteArrayList<>();
    final CountDownLatch stopped = new CountDownLatch(1);
    final OkHttpCourier courier = new OkHttpCourier(new SafeAddresses(_ -> List.of(HERE), true, true));
    final HttpServer server = server();

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(HERE, 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    @BeforeEach
    void listen() {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/ok", exchange -> reply(exchange, 200, "thanks"));
        server.createContext("/long", exchange -> reply(exchange, 500, "x".repeat(100_000)));
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().set("Location", "http://127.0.0.1:%d/ok".formatted(port()));
            reply(exchange, 302, "");
        });
        server.createContext("/slow", _ -> {
            try {
                stopped.await();
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        stopped.countDown();
        server.stop(0);
    }

    @Test
    void brings_body_and_headers_and_the_answer_back() {
        assertThat(post("/ok")).isEqualTo(new Answered(200, "thanks"));
        assertThat(heard).containsExactly("/ok 7 application/json {\"金\":1}");
    }

    @Test
    void follows_no_redirect() {
        assertThat(post("/moved")).isInstanceOfSatisfying(Answered.class, answer -> assertThat(answer.status())
                .isEqualTo(302));
        assertThat(heard).singleElement().asString().startsWith("/moved");
    }

    @Test
    void keeps_the_beginning_of_a_long_answer() {
        assertThat(post("/long")).isInstanceOfSatisfying(Answered.class, answer -> {
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.text()).hasSize(2_048);
        });
    }

    @Test
    void waits_five_seconds_and_no_longer() {
        var began = System.nanoTime();

        assertThat(post("/slow")).isInstanceOf(Unanswered.class);
        assertThat(System.nanoTime() - began).isBetween(4_000_000_000L, 9_000_000_000L);
    }

    @Test
    void nobody_there_is_an_answer_too() {
        server.stop(0);

        assertThat(post("/ok")).isInstanceOf(Unanswered.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "shop.example", "localhost"})
    void calls_nobody_at_an_address_that_is_not_public(String host) {
        var careful = new OkHttpCourier(new SafeAddresses(name -> List.of(address(name)), true, false));

        var answer = careful.post("http://%s:%d/ok".formatted(host, port()), Map.of(), "{}");

        assertThat(answer).isInstanceOfSatisfying(Unanswered.class, no -> assertThat(no.why())
                .contains("not a public one"));
        assertThat(heard).isEmpty();
    }

    /** The classic: public when it is looked at, private when it is called. */
    @Test
    void a_name_that_changes_between_two_looks_leads_nowhere() {
        var looks = new AtomicInteger();
        var careful = new OkHttpCourier(new SafeAddresses(
                _ -> List.of(looks.getAndIncrement() == 0 ? InetAddress.ofLiteral("93.184.215.14") : HERE),
                true,
                false));

        assertThat(careful.post("http://shop.example:%d/ok".formatted(port()), Map.of(), "{}"))
                .isInstanceOf(Unanswered.class);
        assertThat(heard).isEmpty();
    }

    private static InetAddress address(String name) {
        try {
            return InetAddress.ofLiteral(name);
        } catch (IllegalArgumentException aName) {
            return HERE;
        }
    }

    private Heard post(String path) {
        return courier.post("http://shop.example:%d%s".formatted(port(), path), Map.of("webhook-id", "7"), "{\"金\":1}");
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private void reply(HttpExchange exchange, int status, String text) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            heard.add("%s %s %s %s"
                    .formatted(
                            exchange.getRequestURI(),
                            headers.getFirst("webhook-id"),
                            headers.getFirst("Content-Type"),
                            body));
            var bytes = text.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
