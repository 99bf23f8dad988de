package io.jinliu.points.loyalty.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.points.RunningPoints;
import java.util.Map;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;

/** Who may ask what, and how we say no. */
class PointsApiIT extends RunningPoints {

    PointsApiIT(DefaultMQProducer producer, @Value("${local.server.port}") int port) {
        super(producer, port);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/points/me, BUYER, 200",
        "/api/v1/points/me, MERCHANT, 403",
        "/api/v1/points/me/entries, BUYER, 200",
        "/api/v1/points/me/entries, FINANCE, 403",
        "/api/v1/points/me/entries?cursor=abc, BUYER, 400",
        "/api/v1/points/me/entries?limit=201, BUYER, 400",
        "/api/v1/points/leaderboard, BUYER, 200",
        "/api/v1/points/leaderboard, OPERATOR, 403",
        "/api/v1/points/leaderboard?period=2026-13, BUYER, 400",
        "/api/v1/points/leaderboard?limit=101, BUYER, 400",
        "/api/v1/points/1001, BUYER, 404"
    })
    void answers_by_role(String path, String role, int status) {
        var reply = get(path, role, "nobody");

        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(status);
        if (status >= 400) {
            assertThat(reply.body().get("type").stringValue()).startsWith("https://jinliu.io/problems/");
        }
    }

    @Test
    void needs_a_token() {
        assertThat(ask("/api/v1/points/me", Map.of()).status()).isEqualTo(401);
    }

    @Test
    void shows_nothing_to_who_has_nothing() {
        assertThat(get("/api/v1/points/me", "BUYER", "nobody")
                        .body()
                        .get("balance")
                        .longValue())
                .isZero();
        assertThat(get("/api/v1/points/leaderboard", "BUYER", "nobody").body().has("mine"))
                .isFalse();
    }

    @Test
    void has_left_nothing_of_its_warm_up() {
        assertThat(get("/api/v1/points/me/entries", "BUYER", "warm-up").body().get("entries"))
                .isEmpty();
    }

    @Test
    void documents_what_it_is_asked_and_how_it_says_no() {
        var docs = ask("/v3/api-docs", Map.of()).body();

        assertThat(docs.at("/paths/~1api~1v1~1points~1me/get").has("parameters"))
                .isFalse();
        assertThat(docs.at("/paths/~1api~1v1~1points~1me/get/responses/default/content")
                        .propertyNames())
                .containsExactly("application/problem+json");
    }
}
