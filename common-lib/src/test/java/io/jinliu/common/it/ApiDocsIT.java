package io.jinliu.common.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ApiDocsIT extends RunningParcels {

    @Test
    void tell_of_the_idempotency_key_and_how_a_claim_is_refused() {
        var post = docs().at("/paths/~1api~1v1~1parcels/post");
        assertThat(post.path("parameters").size())
                .as("the caller is no parameter")
                .isEqualTo(1);
        var key = post.at("/parameters/0");
        assertThat(key.path("name").asString()).isEqualTo("Idempotency-Key");
        assertThat(key.path("in").asString()).isEqualTo("header");
        assertThat(key.path("required").asBoolean()).isTrue();
        assertThat(key.path("description").asString()).contains("done once");
        assertThat(post.at("/responses/409/description").asString()).contains("idempotency-in-flight");
        assertThat(post.at("/responses/422/description").asString()).contains("idempotency-key-reused");
    }

    @Test
    void tell_that_every_refusal_is_a_problem() {
        var docs = docs();
        assertThat(docs.at("/paths/~1api~1v1~1parcels~1{number}/get/responses/default/content")
                        .at("/application~1problem+json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Problem");
        assertThat(docs.at("/components/schemas/Problem/properties").propertyNames())
                .contains("type", "title", "status", "detail", "code", "traceId");
        assertThat(docs.path("paths").has("/error")).isFalse();
    }

    @Test
    void show_money_and_numbers_as_they_are_on_the_wire() {
        var docs = docs();
        var money = docs.at("/components/schemas/Money");
        assertThat(money.at("/properties/minor/type").asString()).isEqualTo("integer");
        assertThat(money.at("/properties/currency/type").asString()).isEqualTo("string");
        assertThat(docs.at("/paths/~1api~1v1~1parcels~1{number}/get/parameters/0/schema/type")
                        .asString())
                .isEqualTo("string");
        assertThat(docs.at("/components/schemas").propertyNames()).doesNotContain("ParcelNo", "Caller");
    }

    private JsonNode docs() {
        return anybody().get("/v3/api-docs").json();
    }
}
