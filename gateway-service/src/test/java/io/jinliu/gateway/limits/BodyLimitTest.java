package io.jinliu.gateway.limits;

import static io.jinliu.gateway.outside.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.gateway.outside.RawVisitor;
import io.jinliu.gateway.outside.RunningGateway;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "jinliu.limits.request-timeout=1s")
class BodyLimitTest extends RunningGateway {

    static final int API = 2 * 1024 * 1024;
    static final int CALLBACK = 256 * 1024;

    @ParameterizedTest
    @ValueSource(ints = {API - 1, API})
    void what_is_allowed_arrives_whole(int size) {
        var body = bytes(size);

        assertThat(visitor()
                        .post("/api/v1/orders", body, "Authorization", bearer("BUYER"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(ORDER.onlyRequest().body()).isEqualTo(body);
    }

    @Test
    void what_is_allowed_arrives_whole_in_chunks_too() {
        var body = bytes(API);

        assertThat(visitor()
                        .postChunked("/api/v1/orders", body, "Authorization", bearer("BUYER"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(ORDER.onlyRequest().body()).isEqualTo(body);
    }

    @Test
    void one_byte_too_many_is_refused_by_its_length_alone() {
        var answer = visitor()
                .send(visitor()
                        .to("/api/v1/orders")
                        .header("Authorization", bearer("BUYER"))
                        .expectContinue(true)
                        .POST(BodyPublishers.ofByteArray(bytes(API + 1)))
                        .build());

        problem(answer, 413, "content-too-large");
        assertThat(ORDER.received()).isEmpty();
    }

    @Test
    void a_body_that_hides_its_length_is_counted() {
        problem(
                visitor().postChunked("/api/v1/orders", bytes(API + 1), "Authorization", bearer("BUYER")),
                413,
                "content-too-large");
        assertThat(ORDER.received()).isEmpty();
    }

    @Test
    void a_callback_is_allowed_less() {
        var tooMuch = visitor()
                .to("/callbacks/wechat")
                .expectContinue(true)
                .POST(BodyPublishers.ofByteArray(bytes(CALLBACK + 1)))
                .build();

        problem(visitor().send(tooMuch), 413, "content-too-large");
        problem(visitor().postChunked("/callbacks/wechat", bytes(CALLBACK + 1)), 413, "content-too-large");
        assertThat(PAYMENT.received()).isEmpty();
    }

    @Test
    void fifty_megabytes_are_refused_long_before_their_end() {
        var endless = visitor()
                .to("/callbacks/wechat")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[50 * API])))
                .build();

        assertThat(visitor().sendLater(endless)).satisfies(answer -> answer.handle((done, broken) -> {
                    assertThat(broken != null || done.statusCode() == 413).isTrue();
                    return done;
                })
                .join());
        assertThat(PAYMENT.received()).isEmpty();
    }

    @Test
    void a_body_that_never_comes_is_not_waited_for() {
        var answer = RawVisitor.says(
                port,
                "POST /callbacks/wechat HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\nContent-Length: 100\r\n\r\nonly this");

        assertThat(answer).startsWith("HTTP/1.1 408");
        assertThat(PAYMENT.received()).isEmpty();
    }

    @Test
    void two_lengths_are_one_too_many() {
        var answer = RawVisitor.says(
                port,
                "POST /callbacks/wechat HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n"
                        + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab");

        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(PAYMENT.received()).isEmpty();
    }

    private static byte[] bytes(int size) {
        var body = new byte[size];
        new Random(size).nextBytes(body);
        return body;
    }
}
