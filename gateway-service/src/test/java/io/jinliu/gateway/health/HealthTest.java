package io.jinliu.gateway.health;

import static io.jinliu.gateway.outside.Problems.json;
import static io.jinliu.gateway.outside.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jinliu.gateway.outside.RunningGateway;
import io.jinliu.gateway.outside.StandIn.Reply;
import io.jinliu.gateway.outside.Wayward;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class HealthTest extends RunningGateway {

    static final Wayward SILENT = Wayward.silent();
    static final Wayward GONE = Wayward.gone();

    @DynamicPropertySource
    static void trouble(DynamicPropertyRegistry settings) {
        settings.add("trouble.settlement", SILENT::address);
        settings.add("trouble.points", GONE::address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/livez", "/readyz"})
    void the_gateway_is_well_whatever_the_services_do(String probe) {
        var answer = visitor().get(probe);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void tells_who_is_well_and_who_is_not() {
        PAYMENT.answers(Reply.json(503, "{\"status\":\"DOWN\",\"secret\":\"database password\"}"));

        await().untilAsserted(() -> assertThat(visitor().get("/health/all").body())
                .isEqualTo("{\"status\":\"DOWN\",\"services\":{\"order-service\":\"UP\",\"payment-service\":\"DOWN\","
                        + "\"points-service\":\"DOWN\",\"settlement-service\":\"SILENT\"}}"));
        assertThat(visitor().get("/health/all").statusCode()).isEqualTo(503);
    }

    @Test
    void asks_a_service_once_however_often_it_is_asked() {
        for (var i = 0; i < 20; i++) {
            visitor().get("/health/all");
        }

        assertThat(ORDER.received()).hasSizeLessThan(10).allSatisfy(asked -> assertThat(asked.target())
                .isEqualTo("/readyz"));
    }

    @Test
    void the_metrics_are_for_this_machine_only() {
        assertThat(visitor().get("/actuator/prometheus").body()).contains("http_server_requests_seconds");
        problem(visitor().get("/actuator/prometheus", "X-Forwarded-For", "198.51.100.1"), 404, "not-found");
        problem(visitor().get("/actuator", "Forwarded", "for=198.51.100.1"), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/env",
                "/actuator/configprops",
                "/actuator/heapdump",
                "/actuator/beans",
                "/actuator/gateway/routes",
                "/actuator/loggers",
                "/actuator/shutdown"
            })
    void the_rest_of_the_actuator_does_not_exist(String path) {
        problem(visitor().get(path), 404, "not-found");
    }

    @Test
    void refusals_are_counted_by_their_code() {
        visitor().get("/nowhere");

        assertThat(visitor().get("/actuator/prometheus").body())
                .containsPattern("gateway_refusals_total\\{.*code=\"not-found\".*} [1-9]");
        assertThat(json(visitor().get("/actuator/health")).propertyNames()).doesNotContain("components");
    }
}
