package io.jinliu.payment.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.payment.security.RunningPayments;
import org.junit.jupiter.api.Test;

class ApiDocsIT extends RunningPayments {

    @Test
    void tell_of_the_idempotency_key_and_of_no_caller() {
        var docs = anybody().get("/v3/api-docs").json();

        var pay = docs.at("/paths/~1api~1v1~1payments/post");
        assertThat(pay.path("parameters").findValuesAsString("name"))
                .containsExactlyInAnyOrder("Idempotency-Key", "Card-Pin");
        assertThat(pay.path("responses").propertyNames()).contains("201").doesNotContain("200");
        assertThat(docs.at("/paths/~1api~1v1~1refunds/post/responses").propertyNames())
                .contains("201")
                .doesNotContain("200");
        assertThat(docs.at("/components/schemas").propertyNames())
                .contains("Problem", "Money")
                .doesNotContain("Caller");
    }
}
