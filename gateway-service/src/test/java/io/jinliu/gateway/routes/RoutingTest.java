package io.jinliu.gateway.routes;

import static io.jinliu.gateway.outside.Problems.problem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.gateway.outside.RawVisitor;
import io.jinliu.gateway.outside.RunningGateway;
import io.jinliu.gateway.outside.StandIn.Reply;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTest extends RunningGateway {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/orders, order-service",
        "/api/v1/orders/7?cursor=a%2Fb&x=%E9%87%91, order-service",
        "/api/v1/skus, order-service",
        "/api/v1/skus/SKU-1/price, order-service",
        "/api/v1/payments/9, payment-service",
        "/api/v1/payment-methods, payment-service",
        "/api/v1/refunds/9, payment-service",
        "/api/v1/refunds/9/approve, payment-service",
        "/api/v1/complaints?status=PENDING, payment-service",
        "/api/v1/complaints/9/response, payment-service",
        "/api/v1/open-items?overdue=true, payment-service",
        "/api/v1/splits/9/unfreeze, payment-service",
        "/api/v1/webhooks/9/replay, payment-service",
        "/api/v1/webhook-deliveries?state=PENDING, payment-service",
        "/api/v1/apps, payment-service",
        "/api/v1/wallet, payment-service",
        "/api/v1/wallet/top-ups/9, payment-service",
        "/api/v1/messages, payment-service",
        "/api/v1/cards/balance, payment-service",
        "/api/v1/card-batches/9/print, payment-service",
        "/api/v1/splits/preview, payment-service",
        "/api/v1/bank-statements, payment-service",
        "/api/v1/unmatched-transfers/9/match, payment-service",
        "/api/v1/bank-payouts/9/account, payment-service",
        "/api/v1/bank-orders/9/release, payment-service",
        "/api/v1/payouts/9/cancel, payment-service",
        "/api/v1/payment-switches/WECHAT_PAY, payment-service",
        "/api/v1/channel-bills/9/file, payment-service",
        "/api/v1/route-books/9/activate, payment-service",
        "/api/v1/payout-batches/9/payouts.csv, payment-service",
        "/api/v1/order-tokens/a.b.c, order-service",
        "/api/v1/ledger/trial-balance, settlement-service",
        "/api/v1/points/me, points-service",
    })
    void each_path_has_its_service(String path, String service) {
        var answer = visitor().get(path, "Authorization", bearer("BUYER"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(service);
        assertThat(service(service).onlyRequest().target()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/internal/dues", "/api/v1/internal/dues", "/api/v1/nothing", "/api/v2/orders", "/elsewhere", "/"
            })
    void what_is_not_routed_is_not_there(String path) {
        problem(visitor().get(path, "Authorization", bearer("SERVICE")), 404, "not-found");
        assertThat(SERVICES)
                .allSatisfy(service -> assertThat(service.received()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/orders/../../../internal/dues",
                "/api/v1/orders/%2e%2e/%2e%2e/%2e%2e/internal/dues",
                "/api/v1/orders/..%2f..%2f..%2finternal/dues",
                "/api/v1/orders/..;/..;/internal/dues",
                "/api/v1/orders//internal",
                "/api/v1/orders/%5c..%5cinternal",
                "/api/v1/orders/%00"
            })
    void no_path_climbs_out_of_its_service(String path) {
        var answer = RawVisitor.says(
                port,
                "GET " + path + " HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\nAuthorization: " + bearer("BUYER")
                        + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("malformed-request", "application/problem+json");
        assertThat(ORDER.received()).isEmpty();
    }

    @Test
    void a_service_says_no_in_its_own_words() {
        var refusal = "{\"type\":\"https://jinliu.io/problems/nothing-due\",\"status\":409,\"code\":\"nothing-due\"}";
        PAYMENT.answers(new Reply(
                409,
                Map.of("Content-Type", "application/problem+json", "Retry-After", "3", "X-Own", "kept"),
                refusal.getBytes(UTF_8)));

        var answer = visitor().post("/api/v1/payments", new byte[0], "Authorization", bearer("BUYER"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo(refusal);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).contains("3");
        assertThat(answer.headers().firstValue("X-Own")).contains("kept");
    }

    @Test
    void the_token_and_the_idempotency_key_pass_on() {
        var token = bearer("BUYER");

        visitor().post("/api/v1/orders", new byte[] {'{', '}'}, "Authorization", token, "Idempotency-Key", "k-1");

        var headers = ORDER.onlyRequest().headers();
        assertThat(headers.get("Authorization")).containsExactly(token);
        assertThat(headers.get("Idempotency-Key")).containsExactly("k-1");
    }
}
