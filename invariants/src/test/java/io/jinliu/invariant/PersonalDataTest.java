package io.jinliu.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

    private final PersonalData data = new PersonalData();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "call 13800138000",
                "mobile13800138000",
                "{\"mobile\":\"19912345678\"}",
                "write to li.lei@example.com.cn",
                "paid by 4111111111111111",
                "{\"accNo\":\"6216261000000000018\"}",
                "trace 0123456789abcdef0123456789abcdef of 13800138000"
            })
    void sees_what_looks_like_a_person(String text) {
        assertThat(data.in(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order 381204955136000123",
                "4200001380013800020260101",
                "{\"minor\":13800138000,\"currency\":\"CNY\"}",
                "<input type=\"hidden\" name=\"certId\" value=\"13800138009\"/>",
                "{\"value\":\"<input type=\\\"hidden\\\" name=\\\"certId\\\" value=\\\"13800138009\\\"/>",
                "bizType=000000&certId=13800138009&currencyCode=156",
                "trace ab13800138000cdeffedcba987654321",
                "event 0e4f7c2a-1111-4222-8333-a13800138000",
                "io.jinliu.order.Order@1b2c3d4e",
                "12800138000",
                "4111111111111112",
                "span a378282246310005 of b4111111111111111c",
                "62162610000000000180000"
            })
    void is_not_deceived_by_numbers_of_ours(String text) {
        assertThat(data.in(text)).isEmpty();
    }

    @Test
    void does_not_repeat_what_it_found() {
        assertThat(data.in("call 13800138000").orElseThrow()).isEqualTo("a mobile number 1…0");
    }
}
