package io.jinliu.payment.unionpay;

import static io.jinliu.payment.security.Shop.refund;
import static io.jinliu.payment.unionpay.Acceptor.charge;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer.Paid;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.RefundAnswer.Succeeded;
import io.jinliu.payment.security.ChannelRules;
import io.jinliu.payment.security.Ear;
import io.jinliu.payment.security.HeardNews;
import io.jinliu.payment.security.InMemoryWire;
import io.jinliu.payment.security.RawCallback;
import io.jinliu.payment.security.SimulatorProcess;
import io.jinliu.payment.security.WireRecord.Direction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** Real notices of the simulator's UnionPay, handed on as they came, or bent on the way. */
class UnionpayCallbackIT {

    static final SimulatorProcess SIMULATOR = SimulatorProcess.running();
    static final Ear EAR = new Ear();
    static final UnionpaySettings SETTINGS = Acceptor.settings(EAR.url());
    static final long NUMBER = ChannelRules.nextNumber();
    static final long REFUND = ChannelRules.nextNumber();
    static final String OUT_TRADE_NO = Long.toString(NUMBER);

    static RawCallback paid;
    static RawCallback refunded;

    final InMemoryWire wire = new InMemoryWire();
    final HeardNews news = new HeardNews();

    @BeforeAll
    static void payAndRefund() {
        var channel = Acceptor.channel(SETTINGS, new InMemoryWire());
        channel.charge(charge(NUMBER, Method.UNIONPAY_APP, 20_00));
        var money =
                SIMULATOR.pay("unionpay", OUT_TRADE_NO).path("transactionId").asString("");
        paid = EAR.first(notice -> notice.text().contains("orderId=" + OUT_TRADE_NO));
        channel.refund(refund(REFUND, NUMBER, money, 5_00, 20_00));
        refunded = EAR.first(notice -> notice.text().contains("orderId=" + REFUND));
    }

    @AfterAll
    static void hangUp() {
        EAR.close();
    }

    @Test
    void says_ok_to_what_unionpay_signed_however_often_it_comes() throws Exception {
        assertThat(hear(paid).getContentAsString()).isEqualTo("ok");
        assertThat(hear(paid).getContentAsString()).isEqualTo("ok");

        assertThat(news.payments).hasSize(2).allSatisfy(heard -> {
            assertThat(heard.channel()).isEqualTo(Channel.UNIONPAY);
            assertThat(heard.outTradeNo()).isEqualTo(OUT_TRADE_NO);
            assertThat(heard.answer()).isInstanceOfSatisfying(Paid.class, told -> assertThat(
                            told.proof().amount())
                    .isEqualTo(Money.cny(20_00)));
        });
        assertThat(wire.of(Direction.CALLBACK)).hasSize(2);
    }

    @Test
    void takes_the_news_of_a_refund_for_no_payment() throws Exception {
        assertThat(hear(refunded).getContentAsString()).isEqualTo("ok");

        assertThat(news.payments).isEmpty();
        assertThat(news.refunds).hasSize(1).first().satisfies(heard -> {
            assertThat(heard.outRefundNo()).isEqualTo(Long.toString(REFUND));
            assertThat(heard.answer()).isInstanceOfSatisfying(Succeeded.class, told -> assertThat(told.amount())
                    .isEqualTo(Optional.of(Money.cny(5_00))));
        });
    }

    @Test
    void hears_under_the_word_that_selects_its_keys_and_under_no_other() throws Exception {
        assertThat(hear("/callbacks/unionpay/default", paid).getContentAsString())
                .isEqualTo("ok");
        refused(404, hear("/callbacks/unionpay/other", paid));
    }

    @Test
    void refuses_one_byte_changed() throws Exception {
        var cheaper = paid.text().replace("txnAmt=2000", "txnAmt=2001");
        assertThat(cheaper).isNotEqualTo(paid.text());

        refused(401, hear(new RawCallback(paid.headers(), cheaper.getBytes(StandardCharsets.UTF_8))));
        assertThat(news.payments).isEmpty();
    }

    @Test
    void refuses_what_is_too_large_to_be_a_notice() throws Exception {
        refused(413, hear(new RawCallback(paid.headers(), new byte[(256 << 10) + 1])));
    }

    @Test
    void asks_unionpay_to_call_again_when_we_cannot_keep_it() throws Exception {
        news.failing = true;

        var answer = hear(paid);

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentAsString()).isEqualTo("failure");
    }

    private void refused(int status, MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentAsString()).isEqualTo("failure");
        assertThat(wire.of(Direction.REFUSED)).hasSize(1);
        assertThat(wire.audit).hasSize(1).first().asString().startsWith("callback.refused");
    }

    private MockHttpServletResponse hear(RawCallback notice) throws Exception {
        return hear("/callbacks/unionpay", notice);
    }

    private MockHttpServletResponse hear(String path, RawCallback notice) throws Exception {
        var request = MockMvcRequestBuilders.post(path).content(notice.body());
        notice.headers().forEach(request::header);
        var notices = new UnionpayNotices(SETTINGS, Acceptor.businessTime(), news.aboutPayments(), news.aboutRefunds());
        return MockMvcBuilders.standaloneSetup(new UnionpayCallbackController(wire.door(100), notices, SETTINGS))
                .build()
                .perform(request)
                .andReturn()
                .getResponse();
    }
}
