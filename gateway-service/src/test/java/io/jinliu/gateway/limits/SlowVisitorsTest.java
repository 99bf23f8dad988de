package io.jinliu.gateway.limits;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jinliu.gateway.outside.RunningGateway;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Connections that do nothing, or next to nothing, and what they cost the others: nothing. */
@TestPropertySource(
        properties = {
            "jinliu.limits.header-timeout=4s",
            "jinliu.limits.request-timeout=4s",
            "jinliu.limits.connections-per-address=300"
        })
@DirtiesContext
class SlowVisitorsTest extends RunningGateway {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final String GET = "GET /livez HTTP/1.1\r\nHost: jinliu\r\nConnection: close\r\n\r\n";

    final List<Socket> open = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (var socket : open) {
            socket.close();
        }
    }

    @Test
    void headers_that_come_a_byte_at_a_time_are_not_waited_for() throws IOException {
        var socket = connected("127.0.0.3");
        try (var drip = Executors.newSingleThreadScheduledExecutor()) {
            var sent = new AtomicInteger();
            var endless = "GET /livez HTTP/1.1\r\nX-Slow: ";
            var _ = drip.scheduleAtFixedRate(
                    () -> say(socket, String.valueOf(endless.charAt(sent.getAndIncrement() % endless.length()))),
                    0,
                    200,
                    TimeUnit.MILLISECONDS);

            assertThat(isHungUp(socket)).isTrue();
            drip.shutdownNow();
        }
    }

    @Test
    void a_body_that_comes_a_byte_at_a_time_never_reaches_a_service() throws IOException {
        var socket = connected("127.0.0.3");
        say(socket, "POST /callbacks/wechat HTTP/1.1\r\nHost: j\r\nConnection: close\r\nContent-Length: 9999\r\n\r\n");
        try (var drip = Executors.newSingleThreadScheduledExecutor()) {
            var _ = drip.scheduleAtFixedRate(() -> say(socket, "x"), 0, 200, TimeUnit.MILLISECONDS);

            assertThat(heard(socket)).startsWith("HTTP/1.1 408");
            drip.shutdownNow();
        }
        assertThat(PAYMENT.received()).isEmpty();
    }

    @Test
    void hundreds_who_say_nothing_keep_nobody_out_and_are_let_go() throws IOException {
        for (var i = 0; i < 250; i++) {
            connected("127.0.0.4");
        }

        assertThat(asks("127.0.0.5")).startsWith("HTTP/1.1 200");
        assertThat(isHungUp(open.getFirst())).isTrue();
    }

    @Test
    void one_address_does_not_get_all_connections() throws IOException {
        for (var i = 0; i < 300; i++) {
            connected("127.0.0.6");
        }

        assertThat(isHungUp(connected("127.0.0.6"))).isTrue();
        assertThat(asks("127.0.0.7")).startsWith("HTTP/1.1 200");
        hangUp();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(asks("127.0.0.6")).startsWith("HTTP/1.1 200"));
    }

    private String asks(String from) throws IOException {
        var socket = connected(from);
        say(socket, GET);
        return heard(socket);
    }

    private Socket connected(String from) throws IOException {
        var socket = new Socket();
        open.add(socket);
        socket.bind(new InetSocketAddress(InetAddress.ofLiteral(from), 0));
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return socket;
    }

    private static boolean isHungUp(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException stillThere) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    private static String heard(Socket socket) throws IOException {
        var buffer = new byte[512];
        var length = socket.getInputStream().read(buffer);
        return length < 0 ? "" : new String(buffer, 0, length, ISO_8859_1);
    }

    private static void say(Socket socket, String bytes) {
        try {
            socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
        } catch (IOException hungUp) {
            throw new UncheckedIOException(hungUp);
        }
    }
}
