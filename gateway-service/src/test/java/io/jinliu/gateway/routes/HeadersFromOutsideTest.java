package io.jinliu.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.gateway.outside.RunningGateway;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersFromOutsideTest extends RunningGateway {

    static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-User",
                "x-user-id",
                "X-Roles",
                "X-Role",
                "X-Merchant",
                "X-Merchant-Id",
                "X-Auth-Request-User",
                "Forwarded",
                "X-Forwarded-Host",
                "X-Forwarded-Proto",
                "X-Forwarded-Prefix",
                "X-Forwarded-User",
                "X-Real-IP",
                "X-Original-URL",
                "X-Rewrite-URL",
                "X-HTTP-Method-Override",
                "X-Jinliu-Internal",
                "Remote-User",
                "X-Client-Cert",
                "baggage"
            })
    void a_claim_stays_outside(String header) {
        visitor().get("/api/v1/orders", "Authorization", bearer("BUYER"), header, "admin");

        assertThat(ORDER.onlyRequest().headers()).doesNotContainKey(header);
    }

    @Test
    void a_trace_is_continued() {
        var parent = "00-" + TRACE + "-00f067aa0ba902b7-01";

        var answer = visitor().get("/api/v1/orders", "Authorization", bearer("BUYER"), "traceparent", parent);

        assertThat(answer.headers().firstValue("X-Trace-Id")).contains(TRACE);
        assertThat(traceparents())
                .singleElement()
                .asString()
                .startsWith("00-" + TRACE + "-")
                .isNotEqualTo(parent);
    }

    @Test
    void a_trace_is_started_where_there_is_none() {
        var answer = visitor().get("/api/v1/orders", "Authorization", bearer("BUYER"));

        var trace = answer.headers().firstValue("X-Trace-Id").orElseThrow();
        assertThat(trace).matches("[0-9a-f]{32}");
        assertThat(traceparents()).singleElement().asString().startsWith("00-" + trace + "-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rubbish", "00-00000000000000000000000000000000-00f067aa0ba902b7-01", "00-zz-zz-01"})
    void a_broken_trace_is_replaced(String parent) {
        var answer = visitor().get("/api/v1/orders", "Authorization", bearer("BUYER"), "traceparent", parent);

        var trace = answer.headers().firstValue("X-Trace-Id").orElseThrow();
        assertThat(trace).matches("[0-9a-f]{32}").doesNotMatch("0+");
        assertThat(traceparents()).singleElement().asString().startsWith("00-" + trace + "-");
    }

    private static List<String> traceparents() {
        return ORDER.onlyRequest().headers().getOrDefault("traceparent", List.of());
    }
}
