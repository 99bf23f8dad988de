package io.jinliu.payment.alipay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer.Paid;
import io.jinliu.payment.channel.Proof;
import io.jinliu.payment.channel.RefundAnswer.SucceededAmong;
import io.jinliu.payment.security.CallbackRefused;
import io.jinliu.payment.security.CallbackRefused.Reason;
import io.jinliu.payment.security.HeardNews;
import io.jinliu.payment.security.RawCallback;
import io.jinliu.payment.security.SigningKey;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Alipay's own key signed may still not be about us, not be paid, or not be readable. */
class AlipayNoticesTest {

    static final SigningKey ALIPAY = new SigningKey();
    static final AlipaySettings SETTINGS = new AlipaySettings(
            URI.create("http://127.0.0.1:9/gateway.do"),
            "2021000000000001",
            "2088000000000001",
            Path.of("no-such-file"),
            ALIPAY.file(),
            URI.create("http://127.0.0.1:9/callbacks/alipay/default"),
            null,
            "0",
            "default",
            Duration.ofSeconds(1),
            Duration.ofSeconds(5));
    static final Proof MONEY =
            new Proof(Channel.ALIPAY, "2026010122001", Money.cny(20_00), Instant.parse("2026-01-01T11:59:58Z"));

    final HeardNews news = new HeardNews();
    final AlipayNotices notices = new AlipayNotices(SETTINGS, news.aboutPayments(), news.aboutRefunds());
    final Map<String, String> fields = paid();

    private static Map<String, String> paid() {
        var fields = new TreeMap<String, String>();
        fields.put("notify_id", "n1");
        fields.put("app_id", "2021000000000001");
        fields.put("seller_id", "2088000000000001");
        fields.put("out_trade_no", "77");
        fields.put("trade_no", "2026010122001");
        fields.put("total_amount", "20.00");
        fields.put("buyer_pay_amount", "15.00");
        fields.put("trade_status", "TRADE_SUCCESS");
        fields.put("gmt_payment", "2026-01-01 19:59:58");
        fields.put("subject", "两杯咖啡 + 1 & 2 = 3");
        fields.put("charset", "utf-8");
        return fields;
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRADE_SUCCESS", "TRADE_FINISHED"})
    void proves_the_money_by_number_whole_amount_and_time(String status) {
        fields.put("trade_status", status);

        read();

        assertThat(news.payments).containsExactly(new HeardNews.Payment(Channel.ALIPAY, "77", new Paid(MONEY)));
    }

    @Test
    void tells_the_same_money_when_a_trade_that_succeeded_finishes() {
        read();
        fields.put("trade_status", "TRADE_FINISHED");
        fields.put("notify_id", "n2");
        read();

        assertThat(news.payments).hasSize(2).allSatisfy(heard -> assertThat(heard.answer())
                .isEqualTo(new Paid(MONEY)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"WAIT_BUYER_PAY", "TRADE_CLOSED"})
    void changes_nothing_by_what_is_not_paid(String status) {
        fields.put("trade_status", status);
        fields.remove("gmt_payment");

        read();

        assertThat(news.payments).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRADE_SUCCESS", "TRADE_CLOSED", "TRADE_FINISHED"})
    void takes_the_news_of_a_refund_for_no_payment(String status) {
        fields.put("trade_status", status);
        fields.put("refund_fee", "5.00");
        fields.put("out_biz_no", "78");
        fields.put("gmt_refund", "2026-01-01 20:00:00.123");

        read();

        assertThat(news.payments).isEmpty();
        assertThat(news.refunds)
                .containsExactly(new HeardNews.Refund(
                        Channel.ALIPAY,
                        "78",
                        new SucceededAmong("78", Money.cny(5_00), Instant.parse("2026-01-01T12:00:00.123Z"))));
    }

    @Test
    void refuses_the_news_of_a_refund_without_an_amount() {
        fields.put("out_biz_no", "78");
        fields.put("gmt_refund", "2026-01-01 20:00:00");
        refused(Reason.UNREADABLE, signed(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"app_id", "seller_id", "out_trade_no", "total_amount"})
    void refuses_what_does_not_say_that_it_is_ours(String name) {
        fields.remove(name);
        refused(Reason.NOT_OURS, signed(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"app_id, 2021000000000002", "seller_id, 2088000000000002", "trans_currency, USD"})
    void refuses_what_is_anothers(String name, String value) {
        fields.put(name, value);
        refused(Reason.NOT_OURS, signed(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "total_amount, 0.00",
        "total_amount, -20.00",
        "total_amount, 2e1",
        "total_amount, 20.001",
        "total_amount, 020.00",
        "total_amount, ２０.００",
        "total_amount, 99999999999.00",
        "trade_status, TRADE_WONDERFUL",
        "gmt_payment, yesterday"
    })
    void refuses_what_it_cannot_read_as_money(String name, String value) {
        fields.put(name, value);
        refused(Reason.UNREADABLE, signed(StandardCharsets.UTF_8));
    }

    @Test
    void refuses_what_is_not_signed_by_alipay() {
        refused(Reason.UNSIGNED, form(StandardCharsets.UTF_8));
        fields.put("sign", ALIPAY.sign("something else".getBytes(StandardCharsets.UTF_8)));
        fields.put("sign_type", "RSA2");
        refused(Reason.FORGED, form(StandardCharsets.UTF_8));
        fields.put("sign", "no base64");
        refused(Reason.FORGED, form(StandardCharsets.UTF_8));
        signed(StandardCharsets.UTF_8);
        fields.put("sign_type", "RSA");
        refused(Reason.FORGED, form(StandardCharsets.UTF_8));
    }

    @Test
    void refuses_one_character_changed_or_one_field_added() {
        for (var name : fields.keySet().stream()
                .filter(field -> !field.equals("charset"))
                .toList()) {
            var genuine = fields.get(name);
            signed(StandardCharsets.UTF_8);
            fields.put(name, genuine + "0");
            refused(Reason.FORGED, form(StandardCharsets.UTF_8));
            fields.put(name, genuine);
        }
        signed(StandardCharsets.UTF_8);
        fields.put("passback_params", "paid");
        refused(Reason.FORGED, form(StandardCharsets.UTF_8));
    }

    @Test
    void refuses_what_is_no_form_or_names_a_field_twice() {
        var genuine = signed(StandardCharsets.UTF_8).text();
        for (var body : new String[] {
            "",
            "{\"json\":true}",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
            genuine + "&total_amount=0.01",
            genuine + "&x=%zz",
            genuine.replace("charset=utf-8", "charset=utf-7"),
            "a=1&".repeat(5_000)
        }) {
            refused(Reason.UNREADABLE, new RawCallback(Map.of(), body.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void reads_what_is_signed_in_gbk() {
        fields.put("charset", "GBK");

        notices.read(signed(Charset.forName("GBK"))).telling().run();

        assertThat(news.payments).hasSize(1);
    }

    private void read() {
        notices.read(signed(StandardCharsets.UTF_8)).telling().run();
    }

    private RawCallback signed(Charset charset) {
        fields.remove("sign");
        fields.remove("sign_type");
        var content = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("&"));
        fields.put("sign", ALIPAY.sign(content.getBytes(charset)));
        fields.put("sign_type", "RSA2");
        return form(charset);
    }

    private RawCallback form(Charset charset) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), charset))
                .collect(Collectors.joining("&"));
        return new RawCallback(Map.of(), body.getBytes(StandardCharsets.US_ASCII));
    }

    private void refused(Reason reason, RawCallback callback) {
        assertThatExceptionOfType(CallbackRefused.class)
                .isThrownBy(() -> notices.read(callback))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
