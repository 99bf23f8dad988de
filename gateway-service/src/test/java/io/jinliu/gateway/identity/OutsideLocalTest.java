package io.jinliu.gateway.identity;

import static io.jinliu.gateway.outside.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinliu.gateway.GatewayApplication;
import io.jinliu.gateway.outside.Forger;
import io.jinliu.gateway.outside.Visitor;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class OutsideLocalTest {

    static final URI GOOD = URI.create("https://login.invalid/realms/shop");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.example",
                "https://localhost/realm",
                "https://LOCALHOST/realm",
                "https://127.0.0.1:8443",
                "https://127.8.8.8",
                "https://[::1]/realm",
                "https://0.0.0.0",
                "file:///etc/keys"
            })
    void an_issuer_anybody_could_play_is_refused(String address) {
        var doubtful = URI.create(address);

        assertThatThrownBy(() ->
                        new RemoteKeys().issuerKeys(new TokenSettings(doubtful, GOOD, "jinliu", Duration.ofHours(1))))
                .isInstanceOf(UnsafeSettings.class)
                .hasMessageContaining("jinliu.security.issuer is " + address);
        assertThatThrownBy(() ->
                        new RemoteKeys().issuerKeys(new TokenSettings(GOOD, doubtful, "jinliu", Duration.ofHours(1))))
                .isInstanceOf(UnsafeSettings.class)
                .hasMessageContaining("jinliu.security.jwks-uri is " + address);
    }

    @Test
    void keys_must_come_from_somewhere() {
        assertThatThrownBy(
                        () -> new RemoteKeys().issuerKeys(new TokenSettings(GOOD, null, "jinliu", Duration.ofHours(1))))
                .isInstanceOf(UnsafeSettings.class)
                .hasMessageContaining("jwks-uri is missing");
        assertThatCode(() -> new RemoteKeys().issuerKeys(new TokenSettings(GOOD, GOOD, "jinliu", Duration.ofHours(1))))
                .doesNotThrowAnyException();
    }

    @Test
    void the_development_issuer_is_not_even_configured() {
        assertThatThrownBy(() -> started("--jinliu.dev-issuer.key-file=dev.jwk.json"))
                .hasRootCauseInstanceOf(UnsafeSettings.class)
                .hasRootCauseMessage(
                        "jinliu.dev-issuer is configured: the development issuer exists in profile local only.");
    }

    @Test
    void the_development_issuer_listens_on_this_machine_only() {
        assertThatThrownBy(() -> started("--spring.profiles.active=local", "--server.address=0.0.0.0"))
                .hasRootCauseInstanceOf(UnsafeSettings.class)
                .hasRootCauseMessage(
                        "server.address is not a loopback address: the development issuer makes anybody anything.");
    }

    @Test
    void there_is_no_development_issuer_and_no_token_is_believed_while_the_issuer_is_away() {
        try (var gateway = started()) {
            var port = gateway.getEnvironment().getRequiredProperty("local.server.port");
            var visitor = new Visitor(URI.create("http://127.0.0.1:" + port));
            var token = new Forger(Forger.anotherKey("k"), GOOD.toString()).genuine("OPERATOR");

            problem(visitor.form("/dev/token", "grant_type=urn:jinliu:dev&role=BUYER&user=1"), 404, "not-found");
            problem(visitor.get("/dev/jwks"), 404, "not-found");
            var answer = visitor.get("/api/v1/orders", "Authorization", "Bearer " + token);
            problem(answer, 503, "service-unavailable");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
    }

    private static ConfigurableApplicationContext started(String... settings) {
        var usual = Stream.of(
                "--server.port=0",
                "--jinliu.order-url=http://order",
                "--jinliu.payment-url=http://payment",
                "--jinliu.settlement-url=http://settlement",
                "--jinliu.points-url=http://points",
                "--jinliu.security.issuer=" + GOOD,
                "--jinliu.security.jwks-uri=" + GOOD + "/jwks");
        return SpringApplication.run(
                GatewayApplication.class,
                Stream.concat(usual, Stream.of(settings)).toArray(String[]::new));
    }
}
