package io.jinliu.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer.Paid;
import io.jinliu.payment.channel.Proof;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.security.CallbackRefused;
import io.jinliu.payment.security.CallbackRefused.Reason;
import io.jinliu.payment.security.HeardNews;
import io.jinliu.payment.security.RawCallback;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What WeChat's own key signed may still not be about us, not be paid, or not be readable. */
class WechatNoticesTest {

    static final WechatPress PRESS = new WechatPress();
    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    static final String PAID = """
            {"mchid":"1900000001","appid":"wx0001","out_trade_no":"77","transaction_id":"4200001","trade_state":"SUCCESS",
             "success_time":"2026-01-01T19:59:58+08:00","attach":"","amount":{"total":2000,"payer_total":1500,"currency":"CNY"}}
            """;
    static final String REFUNDED = """
            {"mchid":"1900000001","out_trade_no":"77","transaction_id":"4200001","out_refund_no":"78","refund_id":"5000001",
             "refund_status":"SUCCESS","success_time":"2026-01-01T19:59:58+08:00","amount":{"total":2000,"refund":500}}
            """;

    final HeardNews news = new HeardNews();
    final WechatNotices notices = new WechatNotices(
            PRESS.credential(),
            Clock.fixed(NOON, ZoneOffset.UTC),
            new WechatNotices.Listeners(
                    news.aboutPayments(),
                    news.aboutRefunds(),
                    news.aboutComplaints(),
                    news.aboutShares(),
                    news.aboutPayouts()));

    @Test
    void proves_the_money_by_number_whole_amount_and_time() {
        read(PAID);

        var paidAt = Instant.parse("2026-01-01T11:59:58Z");
        assertThat(news.payments)
                .containsExactly(new HeardNews.Payment(
                        Channel.WECHAT_PAY,
                        "77",
                        new Paid(new Proof(Channel.WECHAT_PAY, "4200001", Money.cny(20_00), paidAt))));
    }

    @Test
    void takes_a_payment_that_was_refunded_for_a_payment() {
        read(PAID.replace("\"SUCCESS\"", "\"REFUND\""));

        assertThat(news.payments).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOTPAY", "USERPAYING", "CLOSED", "REVOKED", "PAYERROR"})
    void changes_nothing_by_what_is_not_paid(String state) {
        read(PAID.replace("\"SUCCESS\"", '"' + state + '"'));

        assertThat(news.payments).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"mchid\":\"1900000001\"|\"mchid\":\"1900000002\"",
                "\"mchid\":\"1900000001\"|\"mchid\":null",
                "\"mchid\":\"1900000001\",|",
                "\"appid\":\"wx0001\"|\"appid\":\"wx0002\"",
                "\"appid\":\"wx0001\",|",
                "\"out_trade_no\":\"77\",|",
                "\"CNY\"|\"USD\"",
                ",\"currency\":\"CNY\"|"
            })
    void refuses_what_does_not_say_that_it_is_ours(String right, String wrong) {
        refused(Reason.NOT_OURS, notice(PAID.replace(right, wrong == null ? "" : wrong)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"total\":2000|\"total\":0",
                "\"total\":2000|\"total\":-2000",
                "\"total\":2000,|",
                "\"total\":2000|\"total\":2000,\"total\":2000",
                "\"total\":2000|\"total\":99999999999999",
                "\"4200001\"|\"\"",
                "\"SUCCESS\"|\"WONDERFUL\"",
                "2026-01-01T19:59:58+08:00|yesterday",
                "\"attach\":\"\"|\"attach\":\"",
                "{|[{"
            })
    void refuses_what_it_cannot_read_as_money(String right, String wrong) {
        refused(Reason.UNREADABLE, notice(PAID.replace(right, wrong == null ? "" : wrong)));
    }

    @Test
    void refuses_json_too_deep_or_with_a_field_twice() {
        var deep = "[".repeat(10_000) + "]".repeat(10_000);
        refused(Reason.UNREADABLE, PRESS.signed(WechatPress.SERIAL, deep, NOON));
        refused(Reason.UNREADABLE, notice("{\"x\":" + deep + "}"));
        var twice = WechatPress.envelope(
                        "TRANSACTION.SUCCESS", WechatPress.encrypted(PAID), WechatPress.NONCE, "transaction")
                .replace("{\"id\"", "{\"event_type\":\"REFUND.SUCCESS\",\"id\"");
        refused(Reason.UNREADABLE, PRESS.signed(WechatPress.SERIAL, twice, NOON));
    }

    @Test
    void refuses_what_does_not_decrypt() {
        var sealed = WechatPress.encrypted(PAID);
        var changed = (sealed.startsWith("A") ? "B" : "A") + sealed.substring(1);
        for (var envelope : new String[] {
            WechatPress.envelope("TRANSACTION.SUCCESS", changed, WechatPress.NONCE, "transaction"),
            WechatPress.envelope("TRANSACTION.SUCCESS", "no base64!", WechatPress.NONCE, "transaction"),
            WechatPress.envelope("TRANSACTION.SUCCESS", "AAAA", WechatPress.NONCE, "transaction"),
            WechatPress.envelope("TRANSACTION.SUCCESS", sealed, "ba9876543210", "transaction"),
            WechatPress.envelope("TRANSACTION.SUCCESS", sealed, "short", "transaction"),
            WechatPress.envelope("TRANSACTION.SUCCESS", sealed, WechatPress.NONCE, "refund"),
            "{\"event_type\":\"TRANSACTION.SUCCESS\"}",
            "null"
        }) {
            refused(Reason.UNREADABLE, PRESS.signed(WechatPress.SERIAL, envelope, NOON));
        }
    }

    @ParameterizedTest
    @CsvSource({"SUCCESS, Succeeded", "ABNORMAL, Abnormal", "CLOSED, Closed", "PROCESSING, Processing"})
    void tells_how_a_refund_ended(String status, String answer) {
        read("REFUND." + status, REFUNDED.replace("\"SUCCESS\"", '"' + status + '"'));

        assertThat(news.refunds).hasSize(1).first().satisfies(heard -> {
            assertThat(heard.outRefundNo()).isEqualTo("78");
            assertThat(heard.answer().getClass().getSimpleName()).isEqualTo(answer);
        });
    }

    @Test
    void knows_when_and_under_which_number_the_money_went_back() {
        read("REFUND.SUCCESS", REFUNDED);

        assertThat(news.refunds.getFirst().answer())
                .isEqualTo(new RefundAnswer.Succeeded(
                        "5000001", Optional.of(Money.cny(5_00)), Instant.parse("2026-01-01T11:59:58Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"total\":2000}", "{\"total\":2000,\"refund\":0}", "null"})
    void refuses_a_refund_without_an_amount(String amount) {
        var content = REFUNDED.replace("{\"total\":2000,\"refund\":500}", amount);
        refused(Reason.UNREADABLE, PRESS.about("REFUND.SUCCESS", content, NOON));
    }

    @Test
    void refuses_a_refund_of_another_merchant() {
        refused(Reason.NOT_OURS, PRESS.about("REFUND.SUCCESS", REFUNDED.replace("1900000001", "1900000002"), NOON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"COMPLAINT.CREATE", "COMPLAINT.STATE_CHANGE"})
    void tells_that_there_is_news_of_a_complaint(String event) {
        read(event, "{\"complaint_id\":\"200201820200101080076610000\",\"action_type\":\"CREATE_COMPLAINT\"}");

        assertThat(news.complaints).containsExactly("200201820200101080076610000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"complaint_id\":\"../refund\"}", "{\"complaint_id\":\"\"}"})
    void refuses_a_complaint_without_a_number(String content) {
        refused(Reason.UNREADABLE, PRESS.about("COMPLAINT.CREATE", content, NOON));
    }

    @Test
    void only_makes_us_ask_about_a_transfer_of_ours() {
        var content = "{\"mch_id\":\"1900000001\",\"out_bill_no\":\"79\",\"state\":\"SUCCESS\"}";
        read("MCHTRANSFER.BILL.FINISHED", content);
        assertThat(news.payouts).containsExactly("79");

        var theirs = content.replace("1900000001", "1900000002");
        refused(Reason.NOT_OURS, PRESS.about("MCHTRANSFER.BILL.FINISHED", theirs, NOON));
        var nobodys = "{\"out_bill_no\":\"79\"}";
        refused(Reason.NOT_OURS, PRESS.about("MCHTRANSFER.BILL.FINISHED", nobodys, NOON));
    }

    @Test
    void listens_to_what_it_does_not_follow_without_doing_anything() {
        read("MCHWITHDRAW.CHANGE", "{}");

        assertThat(news.payments).isEmpty();
        assertThat(news.refunds).isEmpty();
        assertThat(news.complaints).isEmpty();
    }

    @Test
    void news_of_shares_name_the_split_or_what_comes_back_and_nothing_of_them_is_believed() {
        read("PROFITSHARING", "{\"mchid\":\"1900000001\",\"transaction_id\":\"4200001\",\"out_order_no\":\"78\"}");
        read(
                "PROFITSHARING_RETURN",
                "{\"mchid\":\"1900000001\",\"out_order_no\":\"78\",\"out_return_no\":\"79\",\"result\":\"SUCCESS\"}");

        assertThat(news.shares).containsExactly("78", "79");
        refused(
                Reason.NOT_OURS,
                PRESS.about("PROFITSHARING", "{\"mchid\":\"1900000002\",\"out_order_no\":\"78\"}", NOON));
        refused(Reason.NOT_OURS, PRESS.about("PROFITSHARING", "{\"mchid\":\"1900000001\"}", NOON));
    }

    private void read(String content) {
        read("TRANSACTION.SUCCESS", content);
    }

    private void read(String event, String content) {
        notices.read(PRESS.about(event, content, NOON)).telling().run();
    }

    private static RawCallback notice(String content) {
        return PRESS.about("TRANSACTION.SUCCESS", content, NOON);
    }

    private void refused(Reason reason, RawCallback callback) {
        assertThatExceptionOfType(CallbackRefused.class)
                .isThrownBy(() -> notices.read(callback))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
