package io.jinliu.payment.unionpay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.payment.security.CallbackRefused;
import io.jinliu.payment.security.CallbackRefused.Reason;
import io.jinliu.payment.security.RawCallback;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnionpayFieldsTest {

    @Test
    void reads_the_raw_values_of_an_answer_certificates_and_signatures_too() {
        var pem = GatewayKeys.MADE.gateway.pem();
        var answer = "respMsg=成功 & gut=1 == 1&signPubKeyCert=" + pem + "&signature=AbC+/d==&empty=&respCode=00";

        var read = UnionpayFields.answered(answer).orElseThrow();

        assertThat(read.all())
                .containsOnly(
                        Map.entry("respMsg", "成功 & gut=1 == 1"),
                        Map.entry("signPubKeyCert", pem),
                        Map.entry("signature", "AbC+/d=="),
                        Map.entry("empty", ""),
                        Map.entry("respCode", "00"));
    }

    @Test
    void what_is_signed_and_written_raw_still_verifies_when_it_is_read() {
        var signed = GatewayKeys.MADE.gateway.sign(UnionpayFields.of(Notes.paid()));
        var raw =
                signed.signedText() + "&signature=" + signed.field("signature").orElseThrow();

        var read = UnionpayFields.answered(raw).orElseThrow();

        assertThat(read).isEqualTo(signed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Internal Server Error", "=1", "a=1&b=2&a=1", "<html></html>"})
    void takes_nothing_else_for_an_answer(String text) {
        assertThat(UnionpayFields.answered(text)).isEmpty();
    }

    @Test
    void takes_no_endless_list_for_an_answer() {
        assertThat(UnionpayFields.answered("a=1" + "&b=1".repeat(5_000))).isEmpty();
    }

    @Test
    void reads_a_notice_as_the_form_it_is() {
        var read = UnionpayFields.told(notice("respMsg=%E6%88%90%E5%8A%9F+%26+1&signature=a%2Bb%3D%3D"));

        assertThat(read.all()).containsOnly(Map.entry("respMsg", "成功 & 1"), Map.entry("signature", "a+b=="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"json\":true}", "a=1&a=1", "a=%zz", "a=1&", "=1"})
    void refuses_a_notice_that_is_no_form_or_names_a_field_twice(String body) {
        assertThatExceptionOfType(CallbackRefused.class)
                .isThrownBy(() -> UnionpayFields.told(notice(body)))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.UNREADABLE));
    }

    @Test
    void blank_is_as_good_as_absent() {
        assertThat(UnionpayFields.of(Map.of("a", " ")).field("a")).isEmpty();
        assertThat(UnionpayFields.of(Map.of("a", " ")).field("b")).isEmpty();
    }

    private static RawCallback notice(String body) {
        return new RawCallback(Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }
}
