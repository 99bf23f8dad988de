package io.jinliu.payment.merchant.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jinliu.payment.merchant.RequestRefused;
import io.jinliu.payment.merchant.RequestRefused.Reason;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class SignatureHeadersTest {

    static final Map<String, String> GOOD = Map.of(
            "X-Jinliu-App", "1024",
            "X-Jinliu-Timestamp", "1767268800",
            "X-Jinliu-Nonce", "nonce-nonce-nonce",
            "X-Jinliu-Signature", "q".repeat(43) + "=");

    @Test
    void the_target_is_taken_as_it_was_sent_and_the_address_as_the_gateway_tells_it() {
        var request = request(GOOD);
        request.setQueryString("a=%2F&b=");
        request.addHeader("X-Forwarded-For", "10.0.0.1, 203.0.113.9");

        var read = SignatureHeaders.read(request, new byte[0]);

        assertThat(read.target()).isEqualTo("/api/v1/refunds?a=%2F&b=");
        assertThat(read.from().getHostAddress()).isEqualTo("203.0.113.9");
        assertThat(SignatureHeaders.read(request(GOOD), new byte[0]).target()).isEqualTo("/api/v1/refunds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Jinliu-App", "X-Jinliu-Timestamp", "X-Jinliu-Nonce", "X-Jinliu-Signature"})
    void each_header_comes_once(String name) {
        var missing = new LinkedHashMap<>(GOOD);
        missing.remove(name);
        assertRefused(request(missing), Reason.HEADERS);

        var twice = request(GOOD);
        twice.addHeader(name, String.valueOf(GOOD.get(name)));
        assertRefused(twice, Reason.HEADERS);
    }

    @ParameterizedTest
    @CsvSource({
        "X-Jinliu-App, 0",
        "X-Jinliu-App, 1024a",
        "X-Jinliu-App, -1",
        "X-Jinliu-App, 9999999999999999999",
        "X-Jinliu-Timestamp, 1e9",
        "X-Jinliu-Timestamp, -1767268800",
        "X-Jinliu-Nonce, short",
        "X-Jinliu-Nonce, nonce nonce nonce",
        "X-Jinliu-Signature, short",
        "X-Jinliu-Signature, qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq!",
        "Authorization, Bearer x"
    })
    void what_is_not_well_formed_is_refused(String name, String value) {
        var request = request(GOOD);
        request.removeHeader(name);
        request.addHeader(name, value);
        assertRefused(request, Reason.HEADERS);
    }

    @Test
    void an_address_that_is_none_is_not_allowed() {
        var request = request(GOOD);
        request.addHeader("X-Forwarded-For", "shop.example");
        assertRefused(request, Reason.ADDRESS);
    }

    private static void assertRefused(MockHttpServletRequest request, Reason reason) {
        var refused = catchThrowableOfType(RequestRefused.class, () -> SignatureHeaders.read(request, new byte[0]));
        assertThat(refused.reason()).isEqualTo(reason);
    }

    private static MockHttpServletRequest request(Map<String, String> headers) {
        var request = new MockHttpServletRequest("POST", "/api/v1/refunds");
        headers.forEach(request::addHeader);
        return request;
    }
}
