package io.jinliu.payment.wechat;

import static io.jinliu.payment.wechat.Merchant.charge;
import static io.jinliu.payment.wechat.Merchant.refund;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Action;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.ChannelAnswer.Closed;
import io.jinliu.payment.channel.ChannelAnswer.NoSuchOrder;
import io.jinliu.payment.channel.ChannelAnswer.NotSent;
import io.jinliu.payment.channel.ChannelAnswer.Paid;
import io.jinliu.payment.channel.ChannelAnswer.Refused;
import io.jinliu.payment.channel.ChannelAnswer.Unknown;
import io.jinliu.payment.channel.ChannelAnswer.Waiting;
import io.jinliu.payment.channel.Charge;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.Proof;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.security.InMemoryWire;
import io.jinliu.payment.security.SimulatorProcess;
import io.jinliu.payment.security.WireRecord;
import io.jinliu.payment.security.WireRecord.Direction;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The channel against the simulator's WeChat Pay, over a real socket. */
class WechatChannelIT {

    static final String NOTIFY = "http://127.0.0.1:9/callbacks/wechat/default";
    static final SimulatorProcess SIMULATOR = SimulatorProcess.running();

    final InMemoryWire wire = new InMemoryWire();
    final WechatChannel channel = Merchant.channel(Merchant.settings(NOTIFY, Duration.ofSeconds(2)), wire);
    final long number = Merchant.number();
    final String outTradeNo = Long.toString(number);
    final Charge order = charge(number, 20_00);

    @Test
    void shows_a_code_to_scan_and_the_same_code_when_asked_again() {
        var opened = channel.charge(order);

        assertThat(action(opened).type()).isEqualTo(Action.Type.QR_CODE);
        assertThat(action(opened).value()).startsWith("weixin://wxpay/bizpayurl?pr=");
        assertThat(channel.charge(order).getClass()).isEqualTo(Waiting.class);
        assertThat(channel.query(number)).isEqualTo(new Waiting(Optional.empty()));
    }

    @Test
    void gives_a_buyer_inside_wechat_what_the_sdk_there_wants() {
        var inWechat = new Charge(
                number,
                Method.WECHAT_JSAPI,
                Money.cny(1),
                "咖啡",
                order.expiresAt(),
                Optional.of("oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"));

        var action = action(channel.charge(inWechat));

        assertThat(action.type()).isEqualTo(Action.Type.SDK);
        var parameters = JsonMapper.builder().build().readTree(action.value());
        assertThat(parameters.propertyNames())
                .containsExactly("appId", "timeStamp", "nonceStr", "package", "signType", "paySign");
        assertThat(text(parameters, "package")).startsWith("prepay_id=wx");
        assertThat(text(parameters, "signType")).isEqualTo("RSA");
    }

    @Test
    void finds_the_money_by_the_whole_amount_though_a_coupon_paid_a_part() {
        channel.charge(order);
        var paid = SIMULATOR.post(
                "/payer/pay", SIMULATOR.about("wechat", outTradeNo).put("couponFen", 5_00));

        var proof = proof(channel.query(number));

        assertThat(proof.amount()).isEqualTo(Money.cny(20_00));
        assertThat(proof.channelNo()).isEqualTo(text(paid, "transactionId"));
        assertThat(proof.paidAt()).isNotNull();
    }

    @Test
    void tells_paid_when_it_is_asked_to_open_or_close_what_is_paid() {
        channel.charge(order);
        SIMULATOR.pay("wechat", outTradeNo);

        assertThat(channel.close(number)).isInstanceOf(Paid.class);
        assertThat(channel.charge(order)).isInstanceOf(Paid.class);
    }

    @Test
    void closes_for_good_and_as_often_as_it_is_asked() {
        channel.charge(order);

        assertThat(channel.close(number)).isInstanceOf(Closed.class);
        assertThat(channel.close(number)).isInstanceOf(Closed.class);
        assertThat(channel.query(number)).isInstanceOf(Closed.class);
        assertThat(channel.charge(order)).isInstanceOf(Closed.class);
    }

    @Test
    void knows_nothing_of_an_order_that_never_was() {
        assertThat(channel.query(number)).isEqualTo(new NoSuchOrder());
        assertThat(channel.close(number)).isEqualTo(new NoSuchOrder());
    }

    @Test
    void is_refused_other_terms_under_the_same_number() {
        channel.charge(order);

        assertThat(channel.charge(charge(number, 20_01)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("OUT_TRADE_NO_USED"));
    }

    @Test
    void takes_no_yen_and_needs_an_openid_inside_wechat() {
        var yen = new Charge(
                number, Method.WECHAT_NATIVE, Money.of(100, "JPY"), "茶", order.expiresAt(), Optional.empty());
        var nobody = new Charge(number, Method.WECHAT_JSAPI, Money.cny(1), "茶", order.expiresAt(), Optional.empty());

        assertThat(channel.charge(yen)).isInstanceOf(Refused.class);
        assertThat(channel.charge(nobody)).isInstanceOf(Refused.class);
        assertThat(wire.archive).isEmpty();
    }

    @Test
    void does_not_know_when_the_answer_is_lost_late_forged_or_an_error_of_wechats_own() {
        channel.charge(order);
        var hasty = Merchant.channel(Merchant.settings(NOTIFY, Duration.ofMillis(300)), wire);
        for (var kind : new String[] {"drop", "corrupt-signature", "timeout-after-success"}) {
            SIMULATOR.post("/faults", SIMULATOR.fault("wechat", "query", kind, outTradeNo));
            assertThat(hasty.query(number)).as(kind).isInstanceOf(Unknown.class);
        }
        SIMULATOR.post(
                "/faults",
                SIMULATOR.fault("wechat", "query", "error", outTradeNo).put("status", 503));
        assertThat(channel.query(number)).isInstanceOf(Unknown.class);
        assertThat(channel.query(number)).isInstanceOf(Waiting.class);
    }

    @Test
    void takes_no_refusal_of_a_question_for_an_answer_about_money() {
        channel.charge(order);
        for (var on : new String[] {"query", "close"}) {
            SIMULATOR.post(
                    "/faults",
                    SIMULATOR
                            .fault("wechat", on, "error", outTradeNo)
                            .put("status", 401)
                            .put("code", "SIGN_ERROR"));
        }

        assertThat(channel.query(number)).isInstanceOf(Unknown.class);
        assertThat(channel.close(number)).isInstanceOf(Unknown.class);
    }

    @Test
    void knows_that_it_never_left_when_nobody_listens() {
        var nobody = Merchant.channel(Merchant.settings("http://127.0.0.1:9", NOTIFY, Duration.ofSeconds(2)), wire);

        assertThat(nobody.charge(charge(number, 20_00))).isInstanceOf(NotSent.class);
        assertThat(nobody.query(number)).isInstanceOf(NotSent.class);
        assertThat(nobody.refund(refund(Merchant.number(), number, "4200", 1, 2)))
                .isInstanceOf(RefundAnswer.NotSent.class);
    }

    @Test
    void refunds_once_however_often_the_same_number_asks() {
        var money = paid(20_00);
        var part = refund(Merchant.number(), number, money.channelNo(), 5_00, 20_00);

        var first = channel.refund(part);

        assertThat(amount(first)).isEqualTo(Money.cny(5_00));
        assertThat(channel.refund(part)).isEqualTo(first);
        assertThat(channel.queryRefund(part)).isEqualTo(first);
        assertThat(proof(channel.query(number))).isEqualTo(money);
    }

    @Test
    void comes_back_later_when_wechat_is_too_busy_or_our_balance_too_low() {
        var money = paid(20_00);
        channel.refund(refund(Merchant.number(), number, money.channelNo(), 5_00, 20_00));
        var second = refund(Merchant.number(), number, money.channelNo(), 5_00, 20_00);

        assertThat(channel.refund(second)).isInstanceOf(RefundAnswer.Later.class);
        SIMULATOR.post(
                "/faults",
                SIMULATOR
                        .fault("wechat", "refund", "error", outTradeNo)
                        .put("status", 403)
                        .put("code", "NOT_ENOUGH"));
        assertThat(channel.refund(second)).isInstanceOf(RefundAnswer.Later.class);
    }

    @Test
    void leaves_a_refund_that_wechat_will_not_make_to_a_person() {
        var money = paid(20_00);

        assertThat(channel.refund(refund(Merchant.number(), number, money.channelNo(), 20_01, 20_00)))
                .isInstanceOf(RefundAnswer.Abnormal.class);
    }

    @Test
    void finds_a_refund_whose_answer_was_lost_and_none_that_never_was() {
        var money = paid(20_00);
        var refund = refund(Merchant.number(), number, money.channelNo(), 5_00, 20_00);
        assertThat(channel.queryRefund(refund)).isEqualTo(new RefundAnswer.NoSuchRefund());
        SIMULATOR.post(
                "/faults",
                SIMULATOR
                        .fault("wechat", "refund", "timeout-after-success", outTradeNo)
                        .put("millis", 10));

        assertThat(channel.refund(refund)).isInstanceOf(RefundAnswer.Unknown.class);
        assertThat(channel.queryRefund(refund)).isInstanceOf(RefundAnswer.Succeeded.class);
    }

    @Test
    void tells_what_really_went_back_and_believes_no_answer_about_other_money() {
        var money = paid(20_00);
        var refund = refund(Merchant.number(), number, money.channelNo(), 5_00, 20_00);
        channel.refund(refund);

        assertThat(amount(channel.queryRefund(refund(refund.refundNo(), number, money.channelNo(), 5_01, 20_00))))
                .isEqualTo(Money.cny(5_00));
        assertThat(channel.queryRefund(refund(refund.refundNo(), number, "4200", 5_00, 20_00)))
                .isInstanceOf(RefundAnswer.Unknown.class);
    }

    @Test
    void believes_answers_under_either_key_during_a_rotation() {
        var current = Merchant.settings(NOTIFY, Duration.ofSeconds(2));
        var next = new WechatPress("PUB_KEY_ID_NEXT").keyFile();

        var rotating = Merchant.channel(Merchant.replaced(current, next, true), wire);
        assertThat(rotating.charge(order)).isInstanceOf(Waiting.class);
        var rotated = Merchant.channel(Merchant.replaced(current, next, false), wire);
        assertThat(rotated.query(number)).isInstanceOf(Unknown.class);
    }

    @Test
    void keeps_every_word_both_ways() {
        channel.charge(order);

        assertThat(wire.archive).extracting(WireRecord::direction).containsExactly(Direction.REQUEST, Direction.ANSWER);
        assertThat(wire.archive).allSatisfy(said -> {
            assertThat(said.subject()).isEqualTo(outTradeNo);
            assertThat(said.operation()).isEqualTo("charge");
        });
        assertThat(wire.archive.getFirst().content())
                .contains("Authorization: WECHATPAY2-SHA256-RSA2048 ", "\"out_trade_no\":\"" + outTradeNo);
        assertThat(wire.archive.getLast().content()).contains("HTTP 200", "Wechatpay-Signature", "code_url");
    }

    private Proof paid(long fen) {
        assertThat(channel.charge(charge(number, fen))).isInstanceOf(Waiting.class);
        SIMULATOR.pay("wechat", outTradeNo);
        return proof(channel.query(number));
    }

    private static Proof proof(ChannelAnswer answer) {
        assertThat(answer).isInstanceOf(Paid.class);
        return ((Paid) answer).proof();
    }

    private static Money amount(RefundAnswer answer) {
        assertThat(answer).isInstanceOf(RefundAnswer.Succeeded.class);
        return ((RefundAnswer.Succeeded) answer).amount().orElseThrow();
    }

    private static Action action(ChannelAnswer answer) {
        assertThat(answer).isInstanceOf(Waiting.class);
        return ((Waiting) answer).action().orElseThrow();
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
