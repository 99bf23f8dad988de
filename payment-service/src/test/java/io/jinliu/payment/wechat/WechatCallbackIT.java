package io.jinliu.payment.wechat;

import static io.jinliu.payment.security.Shop.refund;
import static io.jinliu.payment.wechat.Merchant.charge;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer.Paid;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.security.ChannelRules;
import io.jinliu.payment.security.Ear;
import io.jinliu.payment.security.HeardNews;
import io.jinliu.payment.security.InMemoryWire;
import io.jinliu.payment.security.RawCallback;
import io.jinliu.payment.security.SimulatorProcess;
import io.jinliu.payment.security.WireRecord.Direction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** Real notices of the simulator's WeChat Pay, handed on as they came, or bent on the way. */
class WechatCallbackIT {

    static final SimulatorProcess SIMULATOR = SimulatorProcess.running();
    static final Ear EAR = new Ear();
    static final WechatSettings SETTINGS = Merchant.settings(EAR.url(), Duration.ofSeconds(5));
    static final long NUMBER = ChannelRules.nextNumber();
    static final String OUT_TRADE_NO = Long.toString(NUMBER);

    static RawCallback genuine;

    final InMemoryWire wire = new InMemoryWire();
    final HeardNews news = new HeardNews();
    Clock clock = Clock.fixed(signedAt(), ZoneOffset.UTC);

    @BeforeAll
    static void pay() {
        Merchant.channel(SETTINGS, new InMemoryWire()).charge(charge(NUMBER, 20_00));
        SIMULATOR.pay("wechat", OUT_TRADE_NO);
        genuine = EAR.first(notice -> notice.text().contains("TRANSACTION.SUCCESS"));
    }

    @AfterAll
    static void hangUp() {
        EAR.close();
    }

    @Test
    void passes_on_what_wechat_signed_however_often_it_comes() throws Exception {
        assertThat(hear(genuine).getStatus()).isEqualTo(204);
        assertThat(hear(genuine).getStatus()).isEqualTo(204);

        assertThat(news.payments).hasSize(2).allSatisfy(heard -> {
            assertThat(heard.channel()).isEqualTo(Channel.WECHAT_PAY);
            assertThat(heard.outTradeNo()).isEqualTo(OUT_TRADE_NO);
            assertThat(heard.answer()).isInstanceOfSatisfying(Paid.class, paid -> assertThat(
                            paid.proof().amount())
                    .isEqualTo(Money.cny(20_00)));
        });
        assertThat(wire.of(Direction.CALLBACK)).hasSize(2).allSatisfy(kept -> assertThat(kept.subject())
                .isEqualTo(OUT_TRADE_NO));
    }

    @Test
    void hears_under_the_word_that_selects_its_keys_and_under_no_other() throws Exception {
        assertThat(hear("/callbacks/wechat/default", genuine).getStatus()).isEqualTo(204);

        refused(404, hear("/callbacks/wechat/other", genuine));
        assertThat(news.payments).hasSize(1);
    }

    @Test
    void asks_wechat_to_call_again_when_we_cannot_keep_it() throws Exception {
        news.failing = true;

        var answer = hear(genuine);

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentAsString()).contains("\"code\":\"FAIL\"");
        assertThat(wire.of(Direction.CALLBACK)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Wechatpay-Serial", "Wechatpay-Signature", "Wechatpay-Timestamp", "Wechatpay-Nonce"})
    void refuses_what_is_not_signed(String missing) throws Exception {
        refused(401, hear(bent(headers -> headers.remove(missing))));
    }

    @ParameterizedTest
    @CsvSource({
        "Wechatpay-Nonce, another",
        "Wechatpay-Serial, PUB_KEY_ID_0000",
        "Wechatpay-Serial, ../../etc/passwd",
        "Wechatpay-Signature, AAAA",
        "Wechatpay-Signature, not base64 at all!",
        "Wechatpay-Signature, WECHATPAY/SIGNTEST/AAAA",
        "Wechatpay-Signature-Type, WECHATPAY2-SM2-WITH-SM3",
        "Wechatpay-Timestamp, -1",
        "Wechatpay-Timestamp, soon",
        "Wechatpay-Timestamp, 1e9",
        "Wechatpay-Timestamp, 99999999999",
        "Wechatpay-Timestamp, 999999999999999999999"
    })
    void refuses_a_changed_header(String name, String value) throws Exception {
        refused(401, hear(bent(headers -> headers.put(name, value))));
    }

    @Test
    void refuses_a_body_with_one_byte_changed() throws Exception {
        for (int at : new int[] {0, genuine.body().length / 2, genuine.body().length - 1}) {
            var body = genuine.body().clone();
            body[at] ^= 1;
            refused(401, hear(new RawCallback(genuine.headers(), body)));
        }
    }

    @ParameterizedTest
    @CsvSource({"PT10S, 204", "PT4M59S, 204", "PT5M1S, 401", "P1D, 401", "-PT4M59S, 204", "-PT5M1S, 401"})
    void believes_a_signature_for_five_minutes_of_business_time(Duration later, int status) throws Exception {
        clock = Clock.fixed(signedAt().plus(later), ZoneOffset.UTC);

        assertThat(hear(genuine).getStatus()).isEqualTo(status);
        assertThat(news.payments).hasSize(status == 204 ? 1 : 0);
    }

    @Test
    void refuses_what_is_too_large_to_be_a_notice() throws Exception {
        refused(413, hear(new RawCallback(genuine.headers(), new byte[(256 << 10) + 1])));
    }

    @Test
    void writes_down_some_of_a_flood_and_counts_the_rest() throws Exception {
        var forged = bent(headers -> headers.put("Wechatpay-Serial", "PUB_KEY_ID_0000"));
        var mvc = mvc(5);
        for (int i = 0; i < 1_000; i++) {
            hear(mvc, "/callbacks/wechat", forged);
        }

        assertThat(wire.archive).hasSizeBetween(5, 10); // the minute may have turned once
        assertThat(wire.meters
                        .counter("jinliu.callbacks.refused", "channel", "WECHAT_PAY", "reason", "UNKNOWN_KEY")
                        .count())
                .isEqualTo(1_000);
        assertThat(news.payments).isEmpty();
    }

    @Test
    void passes_on_the_amount_the_notice_names_for_our_books_to_judge() throws Exception {
        var order = ChannelRules.nextNumber();
        var text = Long.toString(order);
        SIMULATOR.post(
                "/faults",
                SIMULATOR.fault("wechat", "notify", "change-amount", text).put("amountFen", 7));
        try (var ear = new Ear()) {
            var settings = Merchant.settings(ear.url(), Duration.ofSeconds(5));
            Merchant.channel(settings, wire).charge(charge(order, 20_00));
            SIMULATOR.pay("wechat", text);

            assertThat(hear(ear.first(_ -> true)).getStatus()).isEqualTo(204);
        }

        assertThat(news.payments.getFirst().answer())
                .isInstanceOfSatisfying(
                        Paid.class, paid -> assertThat(paid.proof().amount()).isEqualTo(Money.cny(7)));
    }

    @Test
    void passes_on_how_a_refund_ended_and_the_amount_the_notice_names() throws Exception {
        var order = ChannelRules.nextNumber();
        var refundNo = ChannelRules.nextNumber();
        try (var ear = new Ear()) {
            var channel = Merchant.channel(Merchant.settings(ear.url(), Duration.ofSeconds(5)), wire);
            channel.charge(charge(order, 20_00));
            var money = SIMULATOR
                    .pay("wechat", Long.toString(order))
                    .path("transactionId")
                    .asString("");
            ear.first(_ -> true);
            SIMULATOR.post(
                    "/faults",
                    SIMULATOR
                            .fault("wechat", "notify", "change-amount", Long.toString(order))
                            .put("amountFen", 7));
            channel.refund(refund(refundNo, order, money, 5_00, 20_00));

            hear(ear.first(notice -> notice.text().contains("REFUND.SUCCESS")));
        }

        assertThat(news.refunds).hasSize(1).first().satisfies(heard -> {
            assertThat(heard.outRefundNo()).isEqualTo(Long.toString(refundNo));
            assertThat(heard.answer())
                    .isInstanceOfSatisfying(RefundAnswer.Succeeded.class, told -> assertThat(told.amount())
                            .contains(Money.cny(7)));
        });
    }

    private static Instant signedAt() {
        return Instant.ofEpochSecond(
                Long.parseLong(genuine.header("Wechatpay-Timestamp").orElseThrow()));
    }

    private RawCallback bent(Consumer<Map<String, String>> how) {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(genuine.headers());
        how.accept(headers);
        return new RawCallback(headers, genuine.body());
    }

    private void refused(int status, MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentAsString()).contains("\"code\":\"FAIL\"");
        assertThat(news.payments.size() + news.refunds.size()).isLessThanOrEqualTo(1);
        assertThat(wire.of(Direction.REFUSED)).isNotEmpty();
        assertThat(wire.audit).isNotEmpty().allSatisfy(row -> assertThat(row).startsWith("callback.refused"));
    }

    private MockHttpServletResponse hear(RawCallback notice) throws Exception {
        return hear("/callbacks/wechat", notice);
    }

    private MockHttpServletResponse hear(String path, RawCallback notice) throws Exception {
        return hear(mvc(100), path, notice);
    }

    private static MockHttpServletResponse hear(MockMvc mvc, String path, RawCallback notice) throws Exception {
        var request = MockMvcRequestBuilders.post(path).content(notice.body());
        notice.headers().forEach(request::header);
        return mvc.perform(request).andReturn().getResponse();
    }

    private MockMvc mvc(int refusalsKeptPerMinute) {
        var readers = WechatReaders.of(
                SETTINGS,
                clock,
                new WechatNotices.Listeners(
                        news.aboutPayments(),
                        news.aboutRefunds(),
                        news.aboutComplaints(),
                        news.aboutShares(),
                        news.aboutPayouts()));
        return MockMvcBuilders.standaloneSetup(new WechatCallbackController(wire.door(refusalsKeptPerMinute), readers))
                .build();
    }
}
