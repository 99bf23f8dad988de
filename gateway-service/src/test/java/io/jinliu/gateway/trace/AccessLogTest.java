package io.jinliu.gateway.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.gateway.outside.RunningGateway;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class AccessLogTest extends RunningGateway {

    @Test
    void a_request_leaves_one_line_with_its_trace(CapturedOutput log) {
        var answer = visitor().get("/api/v1/orders/7", "Authorization", bearer("BUYER"));

        var trace = answer.headers().firstValue("X-Trace-Id").orElseThrow();
        Awaitility.await().untilAsserted(() -> assertThat(log.getOut())
                .containsPattern(
                        "\\[" + trace + "] .*\\{\"method\":\"GET\",\"path\":\"/api/v1/orders/7\",\"status\":200,"
                                + "\"ms\":\\d+,\"traceId\":\"" + trace + "\"}"));
    }

    @Test
    void a_refusal_leaves_its_status(CapturedOutput log) {
        visitor().get("/nowhere/1");

        Awaitility.await()
                .untilAsserted(() -> assertThat(log.getOut()).contains("\"path\":\"/nowhere/1\",\"status\":404"));
    }

    @Test
    void no_token_no_query_and_no_person_is_written_down(CapturedOutput log) {
        var bearer = bearer("BUYER");

        visitor().get("/api/v1/orders?mobile=13800138000", "Authorization", bearer, "X-Name", "Zhang San");
        visitor().get("/api/v1/orders?access_token=abc", "Authorization", "Bearer not.a.token");

        Awaitility.await().untilAsserted(() -> assertThat(log.getOut()).contains("\"status\":401"));
        assertThat(log.getAll())
                .doesNotContain(
                        bearer.substring(7), "13800138000", "not.a.token", "access_token", "Zhang San", "127.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/order-tokens/eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI3In0.c2lnbmVk,  /api/v1/order-tokens/…",
        "/api/v1/order-tokens/xeyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI3In0.c2lnbmVk, /api/v1/order-tokens/…",
        "/api/v1/order-tokens/%65yJhbGc.%65yJzdWIiOiI3In0/c2lnbmVk,           /api/v1/order-tokens/…",
        "/api/v1/elsewhere/xeyJzdWIiOiI3In0.c2lnbmVk/more,                    /api/v1/elsewhere/…/more"
    })
    void a_token_in_a_path_is_not_written_down(String path, String written, CapturedOutput log) {
        visitor().get(path, "Authorization", bearer("BUYER"));

        Awaitility.await().untilAsserted(() -> assertThat(log.getOut()).contains("\"path\":\"" + written + "\""));
        assertThat(log.getAll()).doesNotContain("yJzdWIiOiI3In0", "c2lnbmVk");
    }

    @Test
    void a_line_break_in_a_path_stays_one_line(CapturedOutput log) {
        visitor().get("/nowhere/%0d%0a2026-01-01%20INFO%20paid");

        Awaitility.await().untilAsserted(() -> assertThat(log.getOut()).contains("/nowhere/%0d%0a2026"));
        assertThat(log.getOut()).doesNotContain("\n2026-01-01 INFO paid");
    }
}
