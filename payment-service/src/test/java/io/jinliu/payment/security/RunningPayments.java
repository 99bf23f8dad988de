package io.jinliu.payment.security;

import io.jinliu.common.testing.ServiceProperties;
import io.jinliu.common.testing.WholeService;
import io.jinliu.platform.engine.Ports;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service with the channel simulator, which calls it back; once for all tests that extend this. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
public abstract class RunningPayments extends WholeService {

    protected static final SimulatorProcess SIMULATOR = SimulatorProcess.running();

    /** Chosen before the service starts: it tells the channels where to call it. */
    private static final int PORT = Ports.free();

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry registry) {
        ServiceProperties.register(registry, "payment");
        SIMULATOR.register(registry, url());
        registry.add("server.port", () -> PORT);
        registry.add("jinliu.webhooks.allow-loopback", () -> true);
        registry.add("jinliu.order-url", () -> "http://127.0.0.1:9");
    }

    protected static String url() {
        return "http://127.0.0.1:" + PORT;
    }
}
