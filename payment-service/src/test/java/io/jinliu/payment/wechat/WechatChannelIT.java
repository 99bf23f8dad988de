package io.jinliu.payment.wechat;

import static io.jinliu.payment.security.Answers.action;
import static io.jinliu.payment.security.Answers.amount;
import static io.jinliu.payment.security.Answers.proof;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Action;
import io.jinliu.payment.channel.ChannelAnswer.NoSuchOrder;
import io.jinliu.payment.channel.ChannelAnswer.Refused;
import io.jinliu.payment.channel.ChannelAnswer.Unknown;
import io.jinliu.payment.channel.ChannelAnswer.Waiting;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.Payer;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.security.ClosingChannelRules;
import io.jinliu.payment.security.Shop;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The channel against the simulator's WeChat Pay, over a real socket. */
class WechatChannelIT extends ClosingChannelRules {

    WechatChannelIT() {
        super(new Merchant());
    }

    @Override
    protected String otherTerms() {
        return "OUT_TRADE_NO_USED";
    }

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
        var inWechat = Merchant.charge(number, Method.WECHAT_JSAPI, 1, Payer.of("oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"));

        var action = action(channel.charge(inWechat));

        assertThat(action.type()).isEqualTo(Action.Type.SDK);
        var parameters = JsonMapper.builder().build().readTree(action.value());
        assertThat(parameters.propertyNames())
                .containsExactly("appId", "timeStamp", "nonceStr", "package", "signType", "paySign");
        assertThat(text(parameters, "package")).startsWith("prepay_id=wx");
        assertThat(text(parameters, "signType")).isEqualTo("RSA");
    }

    @Test
    void sends_a_browser_on_a_phone_to_wechat() {
        var inABrowser = Merchant.charge(number, Method.WECHAT_H5, 20_00, Payer.at("203.0.113.9"));

        var action = action(channel.charge(inABrowser));

        assertThat(action.type()).isEqualTo(Action.Type.REDIRECT);
        assertThat(action.value()).startsWith("https://");
        assertThat(wire.archive.getFirst().content()).contains("\"payer_client_ip\":\"203.0.113.9\"");
    }

    @Test
    void gives_an_app_what_the_sdk_there_wants() {
        var action = action(channel.charge(Merchant.charge(number, Method.WECHAT_APP, 20_00, Payer.ANYBODY)));

        assertThat(action.type()).isEqualTo(Action.Type.SDK);
        var parameters = JsonMapper.builder().build().readTree(action.value());
        assertThat(parameters.propertyNames())
                .containsExactly("appid", "partnerid", "prepayid", "package", "noncestr", "timestamp", "sign");
        assertThat(text(parameters, "package")).isEqualTo("Sign=WXPay");
    }

    @Test
    void knows_nothing_of_an_order_that_never_was() {
        assertThat(channel.query(number)).isEqualTo(new NoSuchOrder());
        assertThat(channel.close(number)).isEqualTo(new NoSuchOrder());
    }

    @Test
    void needs_an_openid_inside_wechat() {
        var nobody = Merchant.charge(number, Method.WECHAT_JSAPI, 1, Payer.ANYBODY);

        assertThat(channel.charge(nobody)).isInstanceOf(Refused.class);
        assertThat(wire.archive).isEmpty();
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
    void refunds_once_however_often_the_same_number_asks() {
        var money = paid();
        var part = refund(money.channelNo(), 5_00, 20_00);

        var first = channel.refund(part);

        assertThat(amount(first)).isEqualTo(Money.cny(5_00));
        assertThat(channel.refund(part)).isEqualTo(first);
        assertThat(channel.queryRefund(part)).isEqualTo(first);
        assertThat(proof(channel.query(number))).isEqualTo(money);
    }

    @Test
    void comes_back_later_when_wechat_is_too_busy_or_our_balance_too_low() {
        var money = paid();
        channel.refund(refund(money.channelNo(), 5_00, 20_00));
        var second = refund(money.channelNo(), 5_00, 20_00);

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
    void believes_no_answer_about_other_money() {
        var refund = refund(paid().channelNo(), 5_00, 20_00);
        channel.refund(refund);

        assertThat(channel.queryRefund(Shop.refund(refund.refundNo(), number, "4200", 5_00, 20_00)))
                .isInstanceOf(RefundAnswer.Unknown.class);
    }

    @Test
    void believes_answers_under_either_key_during_a_rotation() {
        var current = Merchant.settings(Merchant.NOWHERE + "/callbacks/wechat/default", Duration.ofSeconds(2));
        var next = new WechatPress("PUB_KEY_ID_NEXT").keyFile();

        var rotating = Merchant.channel(Merchant.replaced(current, next, true), wire);
        assertThat(rotating.charge(order)).isInstanceOf(Waiting.class);
        var rotated = Merchant.channel(Merchant.replaced(current, next, false), wire);
        assertThat(rotated.query(number)).isInstanceOf(Unknown.class);
    }

    @Test
    void keeps_the_signatures_with_the_words() {
        channel.charge(order);

        assertThat(wire.archive.getFirst().content())
                .contains("Authorization: WECHATPAY2-SHA256-RSA2048 ", "\"out_trade_no\":\"" + outTradeNo);
        assertThat(wire.archive.getLast().content()).contains("HTTP 200", "Wechatpay-Signature", "code_url");
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
