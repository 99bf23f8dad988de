package io.jinliu.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.gateway.outside.RawVisitor;
import io.jinliu.gateway.outside.RunningGateway;
import org.junit.jupiter.api.RepeatedTest;

/** A kept-alive connection is read to its end, however its requests arrive. */
class KeptAliveTest extends RunningGateway {

    /** reactor-netty 1.3.7 forgot to read on after a queued request that was answered at once. */
    @RepeatedTest(3)
    void goes_on_reading_after_requests_that_came_together() {
        var together = get("/health/all", "keep-alive") + get("/actuator", "keep-alive\r\nForwarded: for=198.51.100.1");

        var heard = RawVisitor.saysInTwoBreaths(port, together, 2, get("/livez", "close"));

        assertThat(heard).containsSubsequence("HTTP/1.1 200 OK", "HTTP/1.1 404 Not Found", "HTTP/1.1 200 OK");
    }

    private static String get(String path, String connection) {
        return "GET " + path + " HTTP/1.1\r\nHost: jinliu\r\nConnection: " + connection + "\r\n\r\n";
    }
}
