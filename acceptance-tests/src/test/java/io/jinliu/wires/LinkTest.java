package io.jinliu.wires;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LinkTest {

    static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    final Queue<String> heard = new ConcurrentLinkedQueue<>();
    final ServerSocket echo;
    final Link link = new Link(LOOPBACK, LOOPBACK);
    final int port;

    LinkTest() throws IOException {
        this.echo = new ServerSocket(0, 5, LOOPBACK);
        this.port = link.open(0, echo.getLocalPort());
        Thread.ofVirtual().start(this::answer);
    }

    @AfterEach
    void close() throws IOException {
        link.close();
        echo.close();
    }

    @Test
    void passes_everything_on() throws IOException {
        try (var caller = new Socket(LOOPBACK, port)) {
            assertThat(ask(caller, "how are you")).isEqualTo("heard how are you");
            assertThat(ask(caller, "and now")).isEqualTo("heard and now");
        }
    }

    @Test
    void a_lost_reply_is_to_something_that_was_heard() throws IOException {
        try (var caller = new Socket(LOOPBACK, port)) {
            ask(caller, "before");
            link.suffer(Trouble.parse("loss 100"));

            assertThatIOException().isThrownBy(() -> ask(caller, "pay"));
        }
        assertThat(heard).containsExactly("before", "pay");
    }

    @Test
    void a_cut_ends_what_is_open_and_what_comes() throws IOException {
        try (var caller = new Socket(LOOPBACK, port)) {
            ask(caller, "before");
            link.suffer(Trouble.parse("cut"));

            assertThatIOException().isThrownBy(() -> ask(caller, "pay"));
        }
        try (var next = new Socket(LOOPBACK, port)) {
            assertThatIOException().isThrownBy(() -> ask(next, "pay"));
        }
        assertThat(heard).containsExactly("before");
        link.suffer(Trouble.parse("none"));
        try (var later = new Socket(LOOPBACK, port)) {
            assertThat(ask(later, "again")).isEqualTo("heard again");
        }
    }

    @Test
    void a_delay_is_one_of_both_directions() throws IOException {
        link.suffer(Trouble.parse("delay 40"));
        var began = System.nanoTime();
        try (var caller = new Socket(LOOPBACK, port)) {
            assertThat(ask(caller, "slowly")).isEqualTo("heard slowly");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(80));
    }

    /** @throws IOException also when the line ends before an answer */
    private static String ask(Socket socket, String what) throws IOException {
        socket.getOutputStream().write((what + "\n").getBytes(StandardCharsets.UTF_8));
        var answer = reader(socket).readLine();
        if (answer == null) {
            throw new IOException("hung up");
        }
        return answer;
    }

    private void answer() {
        try {
            while (true) {
                var caller = echo.accept();
                Thread.ofVirtual().start(() -> converse(caller));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void converse(Socket caller) {
        try (caller) {
            var lines = reader(caller);
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                heard.add(line);
                caller.getOutputStream().write(("heard " + line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException cut) {
            // as the test wants it
        }
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }
}
