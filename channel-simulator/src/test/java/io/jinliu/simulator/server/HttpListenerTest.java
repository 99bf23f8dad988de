package io.jinliu.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinliu.simulator.wire.Answer;
import io.jinliu.simulator.wire.Reply;
import io.jinliu.simulator.wire.Request;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** HTTP as raw bytes: what no client library lets one say. */
class HttpListenerTest {

    final HttpListener listener = new HttpListener(0, HttpListenerTest::echo);

    HttpListenerTest() {
        listener.start();
    }

    @AfterEach
    void stop() {
        listener.close();
    }

    static Answer echo(Request request) {
        if (request.path().equals("/cut")) {
            return new Answer.Cut(Duration.ZERO);
        }
        var text = request.method() + " " + request.target() + " " + request.text(StandardCharsets.UTF_8);
        return Answer.now(Reply.of(200, "text/plain", text.getBytes(StandardCharsets.UTF_8))
                .with(Map.of("Wechatpay-Timestamp", "1")));
    }

    @Test
    void keeps_the_spelling_of_header_names() throws IOException {
        assertThat(said("GET /a?b=%2F HTTP/1.1\r\nConnection: close\r\n\r\n"))
                .contains("Wechatpay-Timestamp: 1\r\n")
                .endsWith("GET /a?b=%2F ");
    }

    @Test
    void reads_chunks_and_several_requests_on_one_connection() throws IOException {
        var first = "POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n";
        var second = "POST /b HTTP/1.1\r\ncontent-length: 2\r\nconnection: close\r\n\r\nfg";

        assertThat(said(first + second)).contains("POST /a abcde").endsWith("POST /b fg");
    }

    @Test
    void hangs_up_on_what_is_not_http() throws IOException {
        assertThat(said("hello\r\n\r\n")).isEmpty();
        assertThat(said("GET / HTTP/1.1\r\nno colon\r\n\r\n")).isEmpty();
        assertThat(said("POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n")).isEmpty();
        assertThat(said("POST / HTTP/1.1\r\nContent-Length: 999999999\r\n\r\n")).isEmpty();
        assertThat(said("POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n")).isEmpty();
    }

    @Test
    void breaks_the_connection_when_told_to() {
        assertThatThrownBy(() -> said("GET /cut HTTP/1.1\r\n\r\n")).isInstanceOf(SocketException.class);
    }

    private String said(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
