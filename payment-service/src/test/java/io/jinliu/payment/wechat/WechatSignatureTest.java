package io.jinliu.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jinliu.payment.security.CallbackRefused;
import io.jinliu.payment.security.CallbackRefused.Reason;
import io.jinliu.payment.security.RawCallback;
import io.jinliu.payment.wechat.WechatCredential.KeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WechatSignatureTest {

    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    final WechatPress before = new WechatPress("PUB_KEY_ID_0");
    final WechatPress now = new WechatPress("PUB_KEY_ID_1");

    @Test
    void believes_the_old_serial_during_rotation_and_not_after_it() {
        var old = before.signed("{}", NOON);

        believed(old, now, before);
        believed(now.signed("{}", NOON), now, before);
        refused(Reason.UNKNOWN_KEY, old, now);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT5M1S", "-PT5M1S", "P1D", "-P365D"})
    void believes_a_signature_for_five_minutes_either_way(Duration away) {
        believed(now.signed("{}", NOON.plusSeconds(300)), now);
        believed(now.signed("{}", NOON.minusSeconds(300)), now);

        refused(Reason.STALE, now.signed("{}", NOON.plus(away)), now);
    }

    @Test
    void does_not_believe_one_key_under_the_others_serial() {
        refused(Reason.FORGED, before.signed("PUB_KEY_ID_1", "{}", NOON), now, before);
    }

    @Test
    void believes_a_platform_certificate_under_its_serial_number_beside_the_key_that_replaces_it() {
        var certified = WechatPress.certified();

        believed(certified.signed("{}", NOON), certified);
        believed(certified.signed("{}", NOON), now, certified);
        believed(now.signed("{}", NOON), now, certified);
        refused(Reason.UNKNOWN_KEY, certified.signed("{}", NOON), now, before);
        refused(Reason.UNKNOWN_KEY, WechatPress.certified().signed("{}", NOON), now, certified);
        refused(Reason.FORGED, now.signed(certified.keyFile().id(), "{}", NOON), now, certified);
    }

    @Test
    void takes_no_certificate_under_another_serial_number_and_no_file_that_holds_no_key() throws IOException {
        var certificate = WechatPress.certified().keyFile().file();
        var nothing = Files.writeString(Files.createTempFile("no-key", ".pem"), "nothing");

        for (var file :
                new KeyFile[] {new KeyFile("PUB_KEY_ID_1", certificate), new KeyFile("PUB_KEY_ID_1", nothing)}) {
            assertThatIllegalArgumentException().isThrownBy(() -> WechatKeys.read(List.of(file)));
        }
    }

    private static void believed(RawCallback callback, WechatPress... presses) {
        assertThatCode(() -> signature(presses).require(callback)).doesNotThrowAnyException();
    }

    private static void refused(Reason reason, RawCallback callback, WechatPress... presses) {
        assertThatExceptionOfType(CallbackRefused.class)
                .isThrownBy(() -> signature(presses).require(callback))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static WechatSignature signature(WechatPress... presses) {
        var files = Arrays.stream(presses).map(WechatPress::keyFile).toList();
        return new WechatSignature(WechatKeys.read(files), Clock.fixed(NOON, ZoneOffset.UTC));
    }
}
