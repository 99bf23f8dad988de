package io.jinliu.gateway.limits;

import static io.jinliu.gateway.outside.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jinliu.gateway.outside.RunningGateway;
import io.jinliu.gateway.outside.Wayward;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** A service that never answers holds its routes' places, and no more. */
@TestPropertySource(
        properties = {
            "jinliu.limits.at-once.payments=3",
            "jinliu.limits.at-once.callbacks=2",
            "spring.cloud.gateway.server.webflux.httpclient.response-timeout=60s"
        })
@DirtiesContext
class RouteLimitTest extends RunningGateway {

    static final Wayward SILENT = Wayward.silent();

    final List<CompletableFuture<HttpResponse<String>>> underWay = new ArrayList<>();

    @DynamicPropertySource
    static void trouble(DynamicPropertyRegistry settings) {
        settings.add("trouble.payment", SILENT::address);
    }

    @AfterEach
    void nobody_waits_any_more() {
        underWay.forEach(request -> request.cancel(true));
    }

    @Test
    void one_more_is_told_to_come_back_and_neither_callbacks_nor_other_services_notice() {
        threePaymentsAreUnderWay();

        var refused = get("/api/v1/payments/7");

        problem(refused, 503, "service-unavailable");
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(get("/api/v1/orders").statusCode()).isEqualTo(200);
        assertThat(visitor().get("/livez").statusCode()).isEqualTo(200);
        underWay.add(visitor()
                .sendLater(visitor()
                        .to("/callbacks/wechat")
                        .POST(BodyPublishers.ofString("{}"))
                        .build()));
        await().until(() -> SILENT.visits() == 4);
    }

    private void threePaymentsAreUnderWay() {
        var bearer = bearer("BUYER");
        for (var i = 0; i < 3; i++) {
            underWay.add(visitor()
                    .sendLater(visitor()
                            .to("/api/v1/payments")
                            .header("Authorization", bearer)
                            .POST(BodyPublishers.noBody())
                            .build()));
        }
        await().until(() -> SILENT.visits() >= 3);
    }

    private HttpResponse<String> get(String path) {
        return visitor().get(path, "Authorization", bearer("BUYER"));
    }
}
