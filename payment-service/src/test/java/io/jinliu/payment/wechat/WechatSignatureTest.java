package io.jinliu.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.payment.security.CallbackRefused;
import io.jinliu.payment.security.CallbackRefused.Reason;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class WechatSignatureTest {

    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    final WechatPress before = new WechatPress();
    final WechatPress now = new WechatPress();

    @Test
    void believes_the_old_serial_during_rotation_and_not_after_it() {
        var old = before.signed("PUB_KEY_ID_0", "{}", NOON);

        assertThatCode(() -> signature(rotating()).require(old)).doesNotThrowAnyException();
        assertThatCode(() -> signature(rotating()).require(now.signed(WechatPress.SERIAL, "{}", NOON)))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(CallbackRefused.class)
                .isThrownBy(() -> signature(now.settings).require(old))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.UNKNOWN_KEY));
    }

    @Test
    void does_not_believe_one_key_under_the_others_serial() {
        assertThatExceptionOfType(CallbackRefused.class)
                .isThrownBy(() -> signature(rotating()).require(before.signed(WechatPress.SERIAL, "{}", NOON)))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.FORGED));
    }

    private static WechatSignature signature(WechatSettings settings) {
        return new WechatSignature(settings, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    private WechatSettings rotating() {
        var current = now.settings;
        return new WechatSettings(
                current.baseUrl(),
                current.merchantId(),
                current.appId(),
                current.merchantSerial(),
                current.merchantKeyFile(),
                current.apiV3Key(),
                current.publicKeyId(),
                current.publicKeyFile(),
                "PUB_KEY_ID_0",
                before.key.publicKeyFile(),
                current.notifyUrl(),
                current.credential(),
                current.connectTimeout(),
                current.callTimeout());
    }
}
