package io.jinliu.points.loyalty.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.points.RunningPoints;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may ask what, and how we say no. */
@Tag("storage")
class PointsApiIT extends RunningPoints {

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

        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        if (status >= 400) {
            assertThat(reply.json().get("type").stringValue()).startsWith("https://jinliu.io/problems/");
        }
    }

    @Test
    void needs_a_token() {
        assertThat(anybody().get("/api/v1/points/me").status()).isEqualTo(401);
    }

    @Test
    void shows_nothing_to_who_has_nothing() {
        assertThat(get("/api/v1/points/me", "BUYER", "nobody")
                        .json()
                        .get("balance")
                        .longValue())
                .isZero();
        assertThat(get("/api/v1/points/leaderboard", "BUYER", "nobody").json().has("mine"))
                .isFalse();
    }

    @Test
    void has_left_nothing_of_its_warm_up() {
        assertThat(get("/api/v1/points/me/entries", "BUYER", "warm-up").json().get("entries"))
                .isEmpty();
    }

    @Test
    void documents_what_it_is_asked_and_how_it_says_no() {
        var docs = anybody().get("/v3/api-docs").json();

        assertThat(docs.at("/paths/~1api~1v1~1points~1me/get").has("parameters"))
                .isFalse();
        assertThat(docs.at("/paths/~1api~1v1~1points~1me/get/responses/default/content")
                        .propertyNames())
                .containsExactly("application/problem+json");
    }
}
