package io.jinliu.payment.unionpay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer.Paid;
import io.jinliu.payment.channel.Proof;
import io.jinliu.payment.channel.RefundAnswer.Succeeded;
import io.jinliu.payment.security.CallbackRefused;
import io.jinliu.payment.security.CallbackRefused.Reason;
import io.jinliu.payment.security.HeardNews;
import io.jinliu.payment.security.RawCallback;
import io.jinliu.payment.unionpay.GatewayKeys.Party;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What UnionPay's own key signed may still not be about us, not be done, or not be readable. */
class UnionpayNoticesTest {

    static final GatewayKeys KEYS = GatewayKeys.MADE;
    static final UnionpaySettings SETTINGS = Notes.settings(URI.create("http://127.0.0.1:9"));
    static final Instant NOW = Instant.parse("2026-01-01T12:00:05Z");
    static final Instant MOVED = Instant.parse("2026-01-01T11:59:58Z");
    static final Proof MONEY = new Proof(Channel.UNIONPAY, "622601011959580000018", Money.cny(20_00), MOVED);

    final HeardNews news = new HeardNews();
    Map<String, String> fields = Notes.paid();

    @ParameterizedTest
    @ValueSource(strings = {"00", "A6"})
    void proves_the_money_by_number_amount_and_time(String code) {
        fields.put("respCode", code);

        read();

        assertThat(news.payments).containsExactly(new HeardNews.Payment(Channel.UNIONPAY, "77", new Paid(MONEY)));
    }

    @Test
    void tells_the_same_money_as_often_as_it_is_told() {
        read();
        read();

        assertThat(news.payments).hasSize(2).allSatisfy(heard -> assertThat(heard.answer())
                .isEqualTo(new Paid(MONEY)));
    }

    @Test
    void keeps_another_amount_than_asked_as_it_was_told() {
        fields.put("txnAmt", "1999");

        read();

        assertThat(news.payments.getFirst().answer())
                .isInstanceOfSatisfying(
                        Paid.class, paid -> assertThat(paid.proof().amount()).isEqualTo(Money.cny(19_99)));
    }

    @Test
    void takes_the_news_of_a_refund_for_no_payment() {
        fields = Notes.refunded();

        read();

        assertThat(news.payments).isEmpty();
        assertThat(news.refunds)
                .containsExactly(new HeardNews.Refund(
                        Channel.UNIONPAY,
                        "78",
                        new Succeeded("622601011959580000028", Optional.of(Money.cny(5_00)), MOVED)));
    }

    @ParameterizedTest
    @CsvSource({"respCode, 01", "respCode, 05", "respCode, 03", "txnType, 31", "txnType, 00", "txnType, ''"})
    void changes_nothing_by_what_is_not_done_or_was_never_asked_for(String name, String value) {
        fields.put(name, value);

        read();

        assertThat(news.payments).isEmpty();
        assertThat(news.refunds).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"merId", "currencyCode", "orderId", "txnAmt"})
    void refuses_what_does_not_say_that_it_is_ours(String name) {
        fields.remove(name);

        refused(Reason.NOT_OURS, notice(KEYS.gateway));
    }

    @ParameterizedTest
    @CsvSource({"merId, 777290058110049", "currencyCode, 840", "currencyCode, CNY"})
    void refuses_what_is_anothers(String name, String value) {
        fields.put(name, value);

        refused(Reason.NOT_OURS, notice(KEYS.gateway));
    }

    @ParameterizedTest
    @CsvSource({
        "txnAmt, 0",
        "txnAmt, -2000",
        "txnAmt, 20.00",
        "txnAmt, 2e3",
        "txnAmt, 02000",
        "txnAmt, 1000000000000",
        "queryId, ''",
        "traceTime, yesterday"
    })
    void refuses_what_it_cannot_read_as_money(String name, String value) {
        fields.put(name, value);
        refused(Reason.UNREADABLE, notice(KEYS.gateway));

        fields.put("txnType", "04");
        refused(Reason.UNREADABLE, notice(KEYS.gateway));
    }

    @Test
    void refuses_what_is_not_signed_by_unionpay() {
        refused(Reason.UNSIGNED, form(UnionpayFields.of(fields)));
        refused(Reason.UNKNOWN_KEY, notice(KEYS.stranger));
        refused(Reason.UNKNOWN_KEY, notice(KEYS.merchant));
    }

    @Test
    void refuses_a_certificate_whose_time_is_over() {
        refused(Reason.UNKNOWN_KEY, notice(KEYS.gateway), Instant.parse("2036-01-01T00:00:00Z"));
    }

    @Test
    void refuses_one_character_changed_or_one_field_added() {
        var genuine = KEYS.gateway.sign(UnionpayFields.of(fields));
        for (var name : fields.keySet()) {
            refused(Reason.FORGED, form(genuine.with(name, fields.get(name) + "0")));
        }
        refused(Reason.FORGED, form(genuine.with("reqReserved", "paid")));
    }

    @Test
    void refuses_what_names_a_field_twice() {
        var twice = notice(KEYS.gateway).text() + "&txnAmt=1";

        refused(Reason.UNREADABLE, new RawCallback(Map.of(), twice.getBytes(StandardCharsets.UTF_8)));
    }

    private void read() {
        notices(NOW).read(notice(KEYS.gateway)).telling().run();
    }

    private RawCallback notice(Party by) {
        return form(by.sign(UnionpayFields.of(fields)));
    }

    private static RawCallback form(UnionpayFields fields) {
        var body = fields.all().entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return new RawCallback(Map.of(), body.getBytes(StandardCharsets.US_ASCII));
    }

    private void refused(Reason reason, RawCallback callback) {
        refused(reason, callback, NOW);
    }

    private void refused(Reason reason, RawCallback callback, Instant now) {
        assertThatExceptionOfType(CallbackRefused.class)
                .isThrownBy(() -> notices(now).read(callback))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
        assertThat(news.payments).isEmpty();
    }

    private UnionpayNotices notices(Instant now) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        return new UnionpayNotices(SETTINGS, clock, news.aboutPayments(), news.aboutRefunds());
    }
}
