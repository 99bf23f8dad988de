package io.jinliu.payment.security;

import io.jinliu.common.testing.ServiceProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestConstructor;

/**
 * The whole service on a real database, a real broker and the channel simulator, which calls it back; once for all tests
 * that extend this.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ActiveProfiles("test")
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public abstract class RunningPayments {

    protected static final SimulatorProcess SIMULATOR = SimulatorProcess.running();

    /** Chosen before the service starts: it tells the channels where to call it. */
    private static final int PORT = freePort();

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry registry) {
        ServiceProperties.register(registry, "payment");
        SIMULATOR.register(registry, url());
        registry.add("server.port", () -> PORT);
        registry.add("jinliu.order-url", () -> "http://127.0.0.1:9");
    }

    protected static String url() {
        return "http://127.0.0.1:" + PORT;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
