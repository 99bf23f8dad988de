package io.jinliu.gateway.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a refusal, and insists on its shape. */
public final class Problems {

    private static final JsonMapper JSON = new JsonMapper();

    private Problems() {}

    public static JsonNode problem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        var body = JSON.readTree(answer.body());
        assertThat(body.propertyNames())
                .containsExactlyInAnyOrder("type", "title", "status", "detail", "code", "traceId");
        assertThat(body.get("type").asString()).isEqualTo("https://jinliu.io/problems/" + code);
        assertThat(body.get("code").asString()).isEqualTo(code);
        assertThat(body.get("status").asInt()).isEqualTo(status);
        assertThat(body.get("traceId").asString())
                .matches("[0-9a-f]{32}")
                .isEqualTo(answer.headers().firstValue("X-Trace-Id").orElseThrow());
        return body;
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
