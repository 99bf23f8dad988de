package io.jinliu.gateway.outside;

import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The whole gateway on a real port, between real visitors and stand-ins for the services. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("local")
@TestPropertySource(
        properties = {
            "jinliu.order-url=${trouble.order:${stand-in.order}}",
            "jinliu.payment-url=${trouble.payment:${stand-in.payment}}",
            "jinliu.settlement-url=${trouble.settlement:${stand-in.settlement}}",
            "jinliu.points-url=${trouble.points:${stand-in.points}}",
            "jinliu.security.revocations-every=1h" // the stand-ins count who comes
        })
public abstract class RunningGateway {

    protected static final String ISSUER = "http://127.0.0.1:8080";
    protected static final StandIn ORDER = StandIn.called("order-service");
    protected static final StandIn PAYMENT = StandIn.called("payment-service");
    protected static final StandIn SETTLEMENT = StandIn.called("settlement-service");
    protected static final StandIn POINTS = StandIn.called("points-service");
    protected static final List<StandIn> SERVICES = List.of(ORDER, PAYMENT, SETTLEMENT, POINTS);
    private static final Path KEYS = folder();

    @LocalServerPort
    protected int port;

    @Autowired
    protected RSAKey signingKey;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry settings) {
        settings.add("stand-in.order", ORDER::address);
        settings.add("stand-in.payment", PAYMENT::address);
        settings.add("stand-in.settlement", SETTLEMENT::address);
        settings.add("stand-in.points", POINTS::address);
        settings.add("jinliu.security.issuer", () -> ISSUER);
        settings.add("jinliu.dev-issuer.key-file", () -> KEYS.resolve("dev-issuer.jwk.json"));
        settings.add("jinliu.dev-issuer.clients", () -> "order-service:order-secret,payment-service:pay+ment/secret==");
    }

    @BeforeEach
    void forget() {
        SERVICES.forEach(StandIn::forget);
    }

    protected static StandIn service(String name) {
        return SERVICES.stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    protected Visitor visitor() {
        return new Visitor(URI.create("http://127.0.0.1:" + port));
    }

    protected Forger forger() {
        return new Forger(signingKey, ISSUER);
    }

    /** The Authorization header of somebody with these roles. */
    protected String bearer(String... roles) {
        return "Bearer " + forger().genuine(roles);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("gateway-keys");
        } catch (IOException noDisk) {
            throw new UncheckedIOException(noDisk);
        }
    }
}
