package io.jinliu.tools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WechatToolsTest {

    static final String BODY =
            "{\"id\":\"EV-1\",\"summary\":\"支付成功\",\"url\":\"https://a/b\",\"resource\":{\"n\":1.10,\"list\":[1,2]}}";

    final Terminal terminal;
    String signature = "";

    WechatToolsTest(@TempDir Path folder) {
        terminal = new Terminal(folder);
    }

    @BeforeEach
    void signs_a_notification() {
        signature = sign(BODY);
    }

    @Test
    void what_was_signed_is_verified_and_shown_line_by_line() {
        assertThat(verify(BODY)).isZero();
        assertThat(terminal.printed()).contains("  1762747200\\n", "  n0nce\\n", "  " + BODY + "\\n", "Fits.");
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of(BODY + "\n", "one was appended"),
                Arguments.of(
                        BODY.replace(",", ", ").replace(":", ": ").replace("https: ", "https:"), "without white space"),
                Arguments.of(BODY.replace("{\"id\"", "{\n  \"id\""), "without white space"),
                Arguments.of("\uFEFF" + BODY, "byte order mark"),
                Arguments.of("  " + BODY, "without blanks around it"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void a_body_that_was_touched_on_its_way_is_found_out(String received, String explanation) {
        assertThat(verify(received)).isEqualTo(1);
        assertThat(terminal.printed()).contains("Does not fit.", "Would have fitted:", explanation);
    }

    static Stream<Arguments> originals() {
        return Stream.of(
                Arguments.of("{\n  \"id\": 1\n}", "{\"id\":1}", "indented"),
                Arguments.of("{\"id\": 1, \"a\": [1, 2]}", "{\"id\":1,\"a\":[1,2]}", "blank behind colons"),
                Arguments.of("{\"id\":1}\n", "{\"id\":1}", "it was cut off"),
                Arguments.of("{\"u\":\"a\\/b\"}", "{\"u\":\"a/b\"}", "written as \\/"),
                Arguments.of("{\"s\":\"\\u652F\"}", "{\"s\":\"支\"}", "in ASCII"),
                Arguments.of("", "{\"id\":1}", "no body at all"));
    }

    @ParameterizedTest
    @MethodSource("originals")
    void a_body_that_was_written_again_is_found_out(String original, String received, String explanation) {
        signature = sign(original);

        assertThat(verify(received)).isEqualTo(1);
        assertThat(terminal.printed()).contains("Would have fitted:", explanation);
    }

    @Test
    void another_text_has_no_explanation() {
        assertThat(verify(BODY.replace("EV-1", "EV-2"))).isEqualTo(1);
        assertThat(terminal.printed()).contains("none fits").doesNotContain("Would have fitted");
    }

    @Test
    void headers_may_come_as_they_were_received() {
        var headers = terminal.file(
                "headers",
                "wechatpay-timestamp: 1762747200\r\nWechatpay-Nonce: n0nce\r\nWechatpay-Signature: " + signature
                        + "\r\n");
        var code = terminal.run(
                "verify", "wechat", "--headers", headers, "--body", terminal.file("b", BODY), "--key", publicKey());

        assertThat(code).as(terminal.printed()).isZero();
    }

    @Test
    void a_stale_time_and_a_probe_are_remarked() {
        signature = "WECHATPAY/SIGNTEST/" + signature;

        assertThat(verify(BODY)).isEqualTo(1);
        assertThat(terminal.printed()).contains("probe", "further than five minutes");
    }

    @Test
    void a_request_is_signed_over_its_path_and_gets_its_header() {
        terminal.run(
                "sign",
                "wechat",
                "--key",
                terminal.file("k", TestKeys.pkcs1()),
                "--method",
                "get",
                "--mchid",
                "1900000001",
                "--serial",
                "ABC",
                "--url",
                "https://api.mch.weixin.qq.com/v3/certificates?a=b");
        var header = terminal.value("Authorization:");

        assertThat(terminal.printed()).contains("  GET\\n", "  /v3/certificates?a=b\\n", "  1794283200\\n");
        assertThat(header)
                .startsWith("WECHATPAY2-SHA256-RSA2048 mchid=\"1900000001\"")
                .contains(terminal.value("Signature:"));
    }

    @Test
    void parameters_of_a_page_are_lines_with_a_break_behind_each() {
        var lines =
                new String[] {"--line", "wx1", "--line", "1762747200", "--line", "n0nce", "--line", "prepay_id=wx2"};
        terminal.run(Stream.concat(Stream.of("sign", "wechat", "--key", privateKey()), Stream.of(lines))
                .toArray(String[]::new));
        var signed = terminal.value("Signature:");

        assertThat(Rsa.verify(
                        "wx1\n1762747200\nn0nce\nprepay_id=wx2\n".getBytes(UTF_8), signed, TestKeys.PAIR.getPublic()))
                .isTrue();
    }

    @Test
    void the_body_may_come_from_standard_input() {
        terminal.type(BODY);
        var code = terminal.run(
                "verify",
                "wechat",
                "--timestamp",
                "1762747200",
                "--nonce",
                "n0nce",
                "--body",
                "-",
                "--signature",
                signature,
                "--key",
                publicKey());

        assertThat(code).isZero();
    }

    @Test
    void what_a_stranger_writes_does_not_move_the_cursor() {
        verify("\u001b[2J" + BODY);

        assertThat(terminal.printed()).contains("\\u001b[2J").doesNotContain("\u001b");
    }

    private String sign(String body) {
        assertThat(terminal.run(
                        "sign",
                        "wechat",
                        "--key",
                        privateKey(),
                        "--timestamp",
                        "1762747200",
                        "--nonce",
                        "n0nce",
                        "--body",
                        terminal.file("signed", body)))
                .as(terminal.complaint())
                .isZero();
        return terminal.value("Signature:");
    }

    private int verify(String body) {
        return terminal.run(
                "verify",
                "wechat",
                "--key",
                publicKey(),
                "--timestamp",
                "1762747200",
                "--nonce",
                "n0nce",
                "--signature",
                signature,
                "--body",
                terminal.file("received", body));
    }

    private String privateKey() {
        return terminal.file("private.pem", TestKeys.pkcs8());
    }

    private String publicKey() {
        return terminal.file("public.pem", TestKeys.publicPem());
    }
}
