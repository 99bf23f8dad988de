package io.jinliu.gateway.problem;

import static io.jinliu.gateway.outside.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.gateway.outside.RunningGateway;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest extends RunningGateway {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-CN,zh;q=0.9,en;q=0.8 | 资源不存在",
                "zh | 资源不存在",
                "zh-TW | 资源不存在",
                "en-GB,zh;q=0.5 | Not found",
                "fr,zh-CN;q=0.5 | 资源不存在",
                "fr | Not found",
                "* | Not found",
                "%%%broken | Not found",
            })
    void the_title_is_in_the_visitors_language(String asked, String title) {
        var body = problem(visitor().get("/nowhere", "Accept-Language", asked), 404, "not-found");

        assertThat(body.get("title").asString()).isEqualTo(title);
    }

    @Test
    void a_head_gets_the_head_of_a_refusal() {
        var answer = visitor()
                .send(visitor()
                        .to("/nowhere")
                        .method("HEAD", BodyPublishers.noBody())
                        .build());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void a_method_nobody_knows_is_refused() {
        var answer = visitor()
                .send(visitor()
                        .to("/api/v1/orders")
                        .method("BREW", BodyPublishers.noBody())
                        .build());

        problem(answer, 400, "malformed-request");
    }

    @Test
    void whatever_the_visitor_accepts_a_refusal_is_a_problem() {
        problem(visitor().get("/nowhere", "Accept", "text/html"), 404, "not-found");
        problem(visitor().get("/api/v1/orders", "Accept", "image/png"), 401, "unauthenticated");
    }
}
