package io.jinliu.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.acceptance.story.Wire.Reply;

/** How a no looks, whoever says it. */
public final class Refusals {

    private Refusals() {}

    public static void problem(Reply reply, int status) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        var problem = reply.json();
        assertThat(problem.path("type").asString()).startsWith("https://jinliu.io/problems/");
        assertThat(problem.path("code").asString()).isNotBlank();
        assertThat(problem.path("traceId").asString()).hasSize(32);
    }
}
