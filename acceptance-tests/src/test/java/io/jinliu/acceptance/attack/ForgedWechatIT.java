package io.jinliu.acceptance.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.platform.plan.Service;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks 10, 12, 13, 16, 19, 21, 23, 25, 27, 31: "paid" in WeChat Pay's name, most of it under WeChat Pay's own key. */
@ExtendWith(EveryInvariantHolds.class)
class ForgedWechatIT {

    private static final Victim VICTIM = Victim.ofWechat();
    private static final String PAID = WechatPen.paid(VICTIM, "4200009999999999999999999999");

    @AfterEach
    void nothing_was_paid() {
        VICTIM.hasPaidNothing();
    }

    @ParameterizedTest(name = "12: without {0}")
    @ValueSource(strings = {"Wechatpay-Serial", "Wechatpay-Timestamp", "Wechatpay-Nonce", "Wechatpay-Signature"})
    void a_notice_without_a_signature_is_nobodys(String header) {
        refused(401, "UNSIGNED", WechatPen.about(PAID).without(header));
    }

    @Test
    void one_byte_changed_is_another_notice_13() {
        var genuine = WechatPen.about(PAID);
        for (var at : new int[] {0, 200, -1}) {
            refused(401, "FORGED", genuine.withOneByteChangedAt(at));
        }
        refused(401, "FORGED", genuine.with("Wechatpay-Nonce", "noncf"));
        refused(
                401,
                "FORGED",
                genuine.with(
                        "Wechatpay-Timestamp", Long.toString(ChannelKeys.now().getEpochSecond() + 2)));
    }

    @ParameterizedTest(name = "10, 16: {0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"currency\":\"CNY\"|\"currency\":\"USD\"",
                "\"currency\":\"CNY\"|\"currency\":\"JPY\"",
                "\"mchid\":\"|\"mchid\":\"9",
                "\"mchid\"|\"nothing\"",
                "\"appid\":\"|\"appid\":\"x",
                "\"appid\"|\"nothing\"",
                "\"out_trade_no\"|\"nothing\""
            })
    void what_is_signed_may_still_not_be_ours(String right, String wrong) {
        assertThat(PAID).contains(right);
        refused(403, "NOT_OURS", WechatPen.about(PAID.replace(right, wrong)));
    }

    @ParameterizedTest(name = "19: {0}")
    @ValueSource(strings = {"NOTPAY", "CLOSED", "REVOKED", "USERPAYING", "PAYERROR"})
    void a_genuine_notice_that_says_not_paid_changes_nothing(String state) {
        assertThat(WechatPen.about(PAID.replace("SUCCESS", state)).arrives().status())
                .isEqualTo(204);
    }

    @ParameterizedTest(name = "21, 23: signed {0} from now")
    @ValueSource(strings = {"-PT5M2S", "-P1D", "PT5M10S", "P1D"})
    void a_signature_of_another_time_is_stale(Duration away) {
        refused(401, "STALE", WechatPen.about(PAID, ChannelKeys.now().plus(away)));
    }

    @ParameterizedTest(name = "23: at {0}")
    @ValueSource(strings = {"-1", "0", "soon", "1e9", "99999999999", "999999999999999999999", "１７６７２２５６００"})
    void a_time_that_is_none_is_no_time(String timestamp) {
        refused(
                401,
                "STALE",
                WechatPen.signed(WechatPen.about(PAID).body(), timestamp)
                        .with("Wechatpay-Timestamp", timestamp.replaceAll("[^\\x21-\\x7E]", "?")));
    }

    @Test
    void what_was_sealed_for_something_else_does_not_open_27() {
        var sealed = WechatPen.sealed(PAID);
        var changed = (sealed.startsWith("A") ? "B" : "A") + sealed.substring(1);
        for (var body : new String[] {
            WechatPen.envelope(changed, WechatPen.NONCE, "transaction"),
            WechatPen.envelope(sealed, "ba9876543210", "transaction"),
            WechatPen.envelope(sealed, "", "transaction"),
            WechatPen.envelope(sealed, WechatPen.NONCE, "refund"),
            WechatPen.envelope("", WechatPen.NONCE, "transaction")
        }) {
            refused(400, "UNREADABLE", WechatPen.signed(body));
        }
    }

    @Test
    void json_made_to_break_the_reader_is_refused_31() {
        var deep = "[".repeat(10_000) + "]".repeat(10_000);
        var genuine = WechatPen.envelope(WechatPen.sealed(PAID), WechatPen.NONCE, "transaction");
        for (var body : new String[] {
            deep,
            "{\"x\":%s}".formatted(deep),
            genuine.replace("{\"id\"", "{\"event_type\":\"REFUND.SUCCESS\",\"id\""),
            WechatPen.envelope(WechatPen.sealed("{\"x\":%s}".formatted(deep)), WechatPen.NONCE, "transaction"),
            WechatPen.envelope(
                    WechatPen.sealed(PAID.replace("{\"total\"", "{\"total\":1,\"total\"")),
                    WechatPen.NONCE,
                    "transaction"),
            "[\"java.net.URL\",\"http://127.0.0.1:9/\"]",
            "null",
            "{"
        }) {
            refused(400, "UNREADABLE", WechatPen.signed(body));
        }
    }

    @Test
    void a_class_named_in_a_signed_notice_is_a_field_we_do_not_follow_31() {
        var gadget = "{\"@type\":\"com.sun.rowset.JdbcRowSetImpl\",\"dataSourceName\":\"ldap://127.0.0.1:9/x\"}";
        assertThat(WechatPen.signed(gadget).arrives().status()).isEqualTo(204);
        refused(403, "NOT_OURS", WechatPen.about(gadget));
    }

    /** The keys are files of ours: nothing is downloaded, so there is no storm, and a serial is no key of any map. */
    @Test
    void ten_thousand_unknown_serials_cost_nothing_25() {
        refused(401, "UNKNOWN_KEY", WechatPen.about(PAID).with("Wechatpay-Serial", "PUB_KEY_ID_NOBODYS"));
        var genuine = WechatPen.about(PAID);
        var series = Counted.metrics(Service.PAYMENT).lines().count();
        var calls = PaymentRows.wire("REQUEST");
        var written = PaymentRows.wire("REFUSED");
        var before = Counted.refused("WECHAT_PAY", "UNKNOWN_KEY");

        var passed = IntStream.range(0, 10_000)
                .parallel()
                .map(i -> genuine.with("Wechatpay-Serial", "PUB_KEY_ID_" + i)
                        .arrives()
                        .status())
                .filter(status -> status != 429)
                .peek(status -> assertThat(status).isEqualTo(401))
                .count();

        assertThat(Counted.refused("WECHAT_PAY", "UNKNOWN_KEY") - before).isEqualTo(passed);
        assertThat(passed).isGreaterThan(2_000);
        assertThat(PaymentRows.wire("REQUEST") - calls).as("calls to WeChat").isLessThan(1_000);
        assertThat(PaymentRows.wire("REFUSED") - written).as("rows kept").isLessThanOrEqualTo(5 * 60);
        assertThat(Counted.metrics(Service.PAYMENT).lines().count() - series)
                .as("time series")
                .isLessThan(50);
    }

    private static void refused(int status, String reason, Notice notice) {
        var before = Counted.refused("WECHAT_PAY", reason);
        var answer = notice.arrives();
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.text()).contains("\"code\":\"FAIL\"");
        assertThat(Counted.refused("WECHAT_PAY", reason) - before).isEqualTo(1);
    }
}
