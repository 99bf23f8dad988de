package io.jinliu.common.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.testing.Http.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrongRoleIT extends RunningParcels {

    private static final String MALFORMED = "{\"items\":";
    private static final String UNKNOWN_FIELD = "{\"items\":1,\"price\":1}";
    private static final String INVALID = "{\"items\":0}";
    private static final String GOOD = "{\"items\":1}";

    @ParameterizedTest
    @ValueSource(strings = {MALFORMED, UNKNOWN_FIELD, INVALID, GOOD})
    void hears_only_that_it_is_wrong_whatever_the_body_is(String body) {
        assertProblem(role("MERCHANT", "m").postOnce("/api/v1/parcels", body), 403, "forbidden");
    }

    @Test
    void hears_so_before_he_hears_of_a_missing_key() {
        assertProblem(role("MERCHANT", "m").post("/api/v1/parcels", GOOD), 403, "forbidden");
        assertProblem(role("BUYER", "b").post("/api/v1/parcels", GOOD), 400, "idempotency-key-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {MALFORMED, INVALID})
    void nobody_hears_only_that_he_is_nobody(String body) {
        assertProblem(anybody().postOnce("/api/v1/parcels", body), 401, "unauthenticated");
    }

    @Test
    void the_right_role_hears_what_is_wrong_with_the_body() {
        assertProblem(role("BUYER", "b").postOnce("/api/v1/parcels", INVALID), 422, "invalid-body");
    }

    private static void assertProblem(Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.text("code")).isEqualTo(code);
        assertThat(reply.text("traceId")).matches("[0-9a-f]{32}");
    }
}
