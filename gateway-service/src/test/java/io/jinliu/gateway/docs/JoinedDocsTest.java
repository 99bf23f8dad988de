package io.jinliu.gateway.docs;

import static io.jinliu.gateway.outside.Problems.json;
import static io.jinliu.gateway.outside.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.gateway.outside.RunningGateway;
import io.jinliu.gateway.outside.StandIn.Reply;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class JoinedDocsTest extends RunningGateway {

    static final String DESCRIPTION = """
            {"openapi":"3.1.0","info":{"title":"Orders 订单","version":"1"},"servers":[{"url":"http://10.0.0.5:8081"}],
             "paths":{"/api/v1/orders":{"get":{}},"/internal/dues":{"get":{}},"/readyz":{"get":{}}}}""";

    @Test
    void a_service_is_described_as_the_visitor_meets_it() {
        ORDER.answers(Reply.json(200, DESCRIPTION));

        var joined = json(visitor().get("/docs/api/order-service"));

        assertThat(ORDER.onlyRequest().target()).isEqualTo("/v3/api-docs");
        assertThat(joined.at("/info/title").asString()).isEqualTo("Orders 订单");
        assertThat(joined.get("servers").toString()).isEqualTo("[{\"url\":\"/\"}]");
        assertThat(joined.get("paths").propertyNames()).containsExactly("/api/v1/orders");
    }

    @Test
    void a_service_that_cannot_describe_itself_is_a_503() {
        PAYMENT.answers(Reply.json(500, "{\"secret\":\"stack trace\"}"));

        problem(visitor().get("/docs/api/payment-service"), 503, "service-unavailable");
    }

    @Test
    void an_unknown_service_is_not_described() {
        problem(visitor().get("/docs/api/analytics-service"), 404, "not-found");
        problem(visitor().get("/docs/api/..%2f..%2finternal"), 400, "malformed-request");
    }

    @Test
    void the_page_lists_every_service() {
        var page = visitor().get("/docs");
        assertThat(page.statusCode()).isBetween(300, 399);
        var start = URI.create(page.headers().firstValue("Location").orElseThrow());
        assertThat(start.isAbsolute()).isFalse();

        var html = visitor().get(start.getRawPath());

        assertThat(html.statusCode()).isEqualTo(200);
        assertThat(html.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'self'");
        var config = json(visitor().get("/docs/api/gateway-service/swagger-config"));
        assertThat(config.get("urls").findValuesAsString("url"))
                .containsExactlyInAnyOrder(
                        "/docs/api/order-service",
                        "/docs/api/payment-service",
                        "/docs/api/settlement-service",
                        "/docs/api/points-service");
    }

    @Test
    void the_page_needs_nobody_elses_server() {
        var start = URI.create(
                visitor().get("/docs").headers().firstValue("Location").orElseThrow());
        var html = visitor().get(start.getRawPath()).body();

        var sources = Pattern.compile("(?:src|href)=\"([^\"]+)\"")
                .matcher(html)
                .results()
                .map(found -> found.group(1));
        assertThat(sources).isNotEmpty().allSatisfy(source -> {
            assertThat(source).doesNotContain("//");
            var there = start.resolve(source).normalize();
            assertThat(visitor().get(there.getRawPath()).statusCode())
                    .as(source)
                    .isEqualTo(200);
        });
    }
}
