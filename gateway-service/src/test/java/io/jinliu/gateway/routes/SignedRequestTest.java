package io.jinliu.gateway.routes;

import static io.jinliu.gateway.outside.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.gateway.outside.RunningGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway knows no app: it lets a signature pass to the service that does, and to no other. */
class SignedRequestTest extends RunningGateway {

    @Test
    void what_an_app_has_signed_passes_with_its_four_headers() {
        var answer = visitor()
                .get(
                        "/api/v1/payments/9",
                        "X-Jinliu-App",
                        "7",
                        "X-Jinliu-Timestamp",
                        "1",
                        "X-Jinliu-Nonce",
                        "n",
                        "X-Jinliu-Signature",
                        "s",
                        "X-Jinliu-Merchant",
                        "M1");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(PAYMENT.onlyRequest().headers())
                .containsKeys("X-Jinliu-App", "X-Jinliu-Timestamp", "X-Jinliu-Nonce", "X-Jinliu-Signature")
                .doesNotContainKey("X-Jinliu-Merchant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/orders", "/api/v1/apps", "/api/v1/ledger/trial-balance", "/api/v1/points/me"})
    void elsewhere_a_token_is_needed(String path) {
        problem(visitor().get(path, "X-Jinliu-App", "7"), 401, "unauthenticated");
        assertThat(SERVICES)
                .allSatisfy(service -> assertThat(service.received()).isEmpty());
    }

    @Test
    void a_token_beside_the_signature_must_be_good() {
        problem(
                visitor().get("/api/v1/payments/9", "X-Jinliu-App", "7", "Authorization", "Bearer x"),
                401,
                "unauthenticated");
        assertThat(PAYMENT.received()).isEmpty();
    }
}
