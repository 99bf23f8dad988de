package io.jinliu.tools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormToolsTest {

    static final String NOTICE =
            "trade_no=2026&subject=%E8%8C%B6+1%2B1&out_trade_no=7001&sign_type=RSA2&empty=&charset=utf-8";

    final Terminal terminal;
    final String privateKey;
    final String publicKey;

    FormToolsTest(@TempDir Path folder) {
        terminal = new Terminal(folder);
        privateKey = terminal.file("private", TestKeys.bare());
        publicKey = terminal.file("public", TestKeys.publicBare());
    }

    @Test
    void an_alipay_notification_is_signed_without_sign_type_and_empty_fields() {
        var form = signed("alipay", NOTICE, "sign", "--notification");

        assertThat(terminal.printed())
                .contains("  charset=utf-8&out_trade_no=7001&subject=茶 1+1&trade_no=2026" + System.lineSeparator());
        assertThat(terminal.run("verify", "alipay", "--key", publicKey, "--form", form))
                .isZero();
    }

    @Test
    void a_request_taken_for_a_notification_and_the_reverse_are_explained() {
        var request = signed("alipay", NOTICE, "sign");

        assertThat(terminal.run("verify", "alipay", "--key", publicKey, "--form", request))
                .isEqualTo(1);
        assertThat(terminal.printed()).contains("it is a request");
        assertThat(terminal.run("verify", "alipay", "--key", publicKey, "--form", request, "--request"))
                .isZero();
    }

    @Test
    void a_plus_that_was_decoded_once_too_often_is_explained() {
        signed("alipay", NOTICE, "sign", "--notification");
        var sign = terminal.value("Signature:");

        assertThat(verifyPlain("茶 1+1", sign)).isZero();
        assertThat(verifyPlain("茶 1 1", sign)).isEqualTo(1);
        assertThat(terminal.printed()).contains("none fits");
        sign = Rsa.sign("out_trade_no=7001&subject=1+1".getBytes(UTF_8), TestKeys.PAIR.getPrivate());
        assertThat(terminal.run(
                        "verify",
                        "alipay",
                        "--key",
                        publicKey,
                        "-p",
                        "subject=1 1",
                        "-p",
                        "out_trade_no=7001",
                        "-p",
                        "sign=" + sign))
                .isEqualTo(1);
        assertThat(terminal.printed()).contains("they were decoded twice");
    }

    private int verifyPlain(String subject, String sign) {
        return terminal.run(
                "verify",
                "alipay",
                "--key",
                publicKey,
                "-p",
                "trade_no=2026",
                "-p",
                "subject=" + subject,
                "-p",
                "out_trade_no=7001",
                "-p",
                "charset=utf-8",
                "-p",
                "sign=" + sign);
    }

    @Test
    void fields_in_GBK_are_signed_in_GBK() {
        var gbk = Charset.forName("GBK");
        var notice = "subject=" + URLEncoder.encode("茶", gbk) + "&charset=GBK";
        terminal.run("sign", "alipay", "--key", privateKey, "--charset", "GBK", "--form", terminal.file("gbk", notice));
        var sign = terminal.value("Signature:");

        assertThat(Rsa.verify("charset=GBK&subject=茶".getBytes(gbk), sign, TestKeys.PAIR.getPublic()))
                .isTrue();
    }

    @Test
    void an_answer_of_alipay_is_verified_over_its_very_letters() {
        var content = "{\"code\":\"10000\",\"msg\":\"Success\",\"trade_no\":\"2026\"}";
        var sign = Rsa.sign(content.getBytes(UTF_8), TestKeys.PAIR.getPrivate());
        var answer = "{\"alipay_trade_query_response\":%s,\"sign\":\"%s\"}";

        assertThat(terminal.run(
                        "verify",
                        "alipay",
                        "--key",
                        publicKey,
                        "--answer",
                        terminal.file("a", answer.formatted(content, sign))))
                .isZero();
        var spaced = content.replace(",", ", ");
        assertThat(terminal.run(
                        "verify",
                        "alipay",
                        "--key",
                        publicKey,
                        "--answer",
                        terminal.file("b", answer.formatted(spaced, sign))))
                .isEqualTo(1);
        assertThat(terminal.printed()).contains("without white space");
    }

    @Test
    void unionpay_signs_the_digest_of_its_sorted_fields() {
        var form = signed("unionpay", "version=5.1.0&txnAmt=100&orderId=70010001&signMethod=01&reserved=", "signature");

        assertThat(terminal.printed()).contains("  orderId=70010001&signMethod=01&txnAmt=100&version=5.1.0\\n");
        assertThat(terminal.run("verify", "unionpay", "--key", publicKey, "--form", form))
                .isZero();
    }

    @Test
    void a_digest_left_out_or_in_upper_case_is_explained() {
        var text = "orderId=70010001&txnAmt=100";
        var direct = Rsa.sign(text.getBytes(UTF_8), TestKeys.PAIR.getPrivate());

        assertThat(terminal.run(
                        "verify",
                        "unionpay",
                        "--key",
                        publicKey,
                        "-p",
                        "orderId=70010001",
                        "-p",
                        "txnAmt=100",
                        "-p",
                        "signature=" + direct))
                .isEqualTo(1);
        assertThat(terminal.printed()).contains("without a digest");
    }

    @Test
    void a_form_without_signature_or_with_a_field_twice_is_not_understood() {
        assertThat(terminal.run("verify", "alipay", "--key", publicKey, "-p", "a=b"))
                .isEqualTo(2);
        assertThat(terminal.run("verify", "unionpay", "--key", publicKey)).isEqualTo(2);
        assertThat(terminal.run("verify", "alipay", "--key", publicKey, "-p", "a=b", "-p", "a=c", "-p", "sign=x"))
                .isEqualTo(2);
        assertThat(terminal.complaint()).contains("Twice");
    }

    private String signed(String channel, String form, String field, String... options) {
        var words =
                new ArrayList<>(List.of("sign", channel, "--key", privateKey, "--form", terminal.file("form", form)));
        words.addAll(List.of(options));
        assertThat(terminal.run(words.toArray(String[]::new)))
                .as(terminal.complaint())
                .isZero();
        return terminal.file("sent", form + "&" + field + "=" + URLEncoder.encode(terminal.value("Signature:"), UTF_8));
    }
}
