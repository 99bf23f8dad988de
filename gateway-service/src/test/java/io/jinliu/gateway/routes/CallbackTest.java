package io.jinliu.gateway.routes;

import static io.jinliu.gateway.outside.Problems.problem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.gateway.outside.RunningGateway;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackTest extends RunningGateway {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_000, 70_000, 256 * 1024})
    void every_byte_arrives_as_it_was_signed(int size) {
        var body = new byte[size];
        new Random(size).nextBytes(body);

        var answer = visitor().post("/callbacks/wechat/default", body, "Content-Type", "application/octet-stream");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(PAYMENT.onlyRequest().target()).isEqualTo("/callbacks/wechat/default");
        assertThat(PAYMENT.onlyRequest().body()).isEqualTo(body);
    }

    @Test
    void a_body_in_chunks_arrives_as_it_was_signed() {
        var body = new byte[50_000];
        new Random(1).nextBytes(body);

        visitor().postChunked("/callbacks/unionpay", body);

        assertThat(PAYMENT.onlyRequest().body()).isEqualTo(body);
    }

    @Test
    void a_form_is_not_read_on_the_way() {
        var form =
                "gmt_create=2026-01-01+12%3A00%3A00&subject=%E9%87%91%e6%b5%81&sign=a%2Bb%3D%3D&&empty=&_method=DELETE";

        visitor().form("/callbacks/alipay", form);

        var received = PAYMENT.onlyRequest();
        assertThat(new String(received.body(), UTF_8)).isEqualTo(form);
        assertThat(received.method()).isEqualTo("POST");
        assertThat(received.headers().getFirst("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
    }

    @Test
    void the_signature_headers_arrive() {
        visitor()
                .post(
                        "/callbacks/wechat",
                        new byte[] {1},
                        "Wechatpay-Serial",
                        "PUB_KEY_ID_1",
                        "Wechatpay-Timestamp",
                        "1554208460",
                        "Wechatpay-Nonce",
                        "n",
                        "Wechatpay-Signature",
                        "a+b/c==",
                        "Authorization",
                        "Bearer not-a-token");

        var headers = PAYMENT.onlyRequest().headers();
        assertThat(headers.getFirst("Wechatpay-Serial")).isEqualTo("PUB_KEY_ID_1");
        assertThat(headers.getFirst("Wechatpay-Timestamp")).isEqualTo("1554208460");
        assertThat(headers.getFirst("Wechatpay-Nonce")).isEqualTo("n");
        assertThat(headers.getFirst("Wechatpay-Signature")).isEqualTo("a+b/c==");
    }

    @Test
    void a_callback_is_a_post() {
        var answer = visitor().get("/callbacks/wechat/default");

        problem(answer, 405, "method-not-allowed");
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
        assertThat(PAYMENT.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/callbacks", "/callbacks/WeChat", "/callbacks/wechat/a/b", "/callbacks/-x"})
    void a_strange_callback_path_is_not_there(String path) {
        problem(visitor().post(path, new byte[] {1}), 404, "not-found");
    }
}
