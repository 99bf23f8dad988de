package io.jinliu.gateway.routes;

import static io.jinliu.gateway.outside.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.jinliu.gateway.outside.RunningGateway;
import io.jinliu.gateway.outside.Wayward;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties = {
            "spring.cloud.gateway.server.webflux.httpclient.response-timeout=500ms",
            "spring.cloud.gateway.server.webflux.httpclient.pool.max-connections=4",
            "spring.cloud.gateway.server.webflux.httpclient.pool.acquire-timeout=100"
        })
class ServicesInTroubleTest extends RunningGateway {

    static final Wayward GONE = Wayward.gone();
    static final Wayward SILENT = Wayward.silent();
    static final Wayward HANGING_UP = Wayward.hangingUp();
    static final Wayward BREAKING_OFF = Wayward.breakingOff();

    @DynamicPropertySource
    static void trouble(DynamicPropertyRegistry settings) {
        settings.add("trouble.order", GONE::address);
        settings.add("trouble.payment", SILENT::address);
        settings.add("trouble.settlement", HANGING_UP::address);
        settings.add("trouble.points", BREAKING_OFF::address);
    }

    @Test
    void a_service_that_is_gone_is_a_503_and_nothing_was_done() {
        var answer = post("/api/v1/orders");

        var body = problem(answer, 503, "service-unavailable");
        assertThat(body.get("detail").asString()).contains("nothing was done");
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
    }

    @Test
    void a_service_that_does_not_answer_is_a_504_and_nobody_knows() {
        var body = problem(post("/api/v1/payments"), 504, "gateway-timeout");

        assertThat(body.get("detail").asString()).contains("may or may not be done");
    }

    @Test
    void a_service_that_hangs_up_is_a_502_and_is_not_asked_twice() {
        var before = HANGING_UP.visits();

        problem(post("/api/v1/ledger/adjustments"), 502, "bad-gateway");

        assertThat(HANGING_UP.visits()).isEqualTo(before + 1);
    }

    @Test
    void half_an_answer_is_never_passed_off_as_a_whole_one() {
        assertThatThrownBy(() -> post("/api/v1/points/me")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_channel_hears_that_it_must_call_again() {
        assertThat(visitor().post("/callbacks/wechat", new byte[] {1}).statusCode())
                .isEqualTo(504);
    }

    @Test
    void a_silent_service_uses_up_its_own_connections_and_nobody_elses() {
        var bearer = bearer("BUYER");
        var waiting = Stream.generate(() -> visitor()
                        .sendLater(visitor()
                                .to("/api/v1/payments")
                                .header("Authorization", bearer)
                                .POST(BodyPublishers.noBody())
                                .build()))
                .limit(12)
                .toList();

        problem(post("/api/v1/orders"), 503, "service-unavailable");
        await().until(() -> waiting.stream().allMatch(answer -> answer.isDone()));
        assertThat(waiting.stream().map(answer -> answer.join().statusCode())).contains(503, 504);
    }

    private HttpResponse<String> post(String path) {
        return visitor().post(path, new byte[] {'{', '}'}, "Authorization", bearer("FINANCE"));
    }
}
