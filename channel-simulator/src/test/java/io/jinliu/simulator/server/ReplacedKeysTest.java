package io.jinliu.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.wechat.pay.java.core.exception.ServiceException;
import com.wechat.pay.java.core.exception.ValidationException;
import com.wechat.pay.java.service.payments.model.Transaction;
import com.wechat.pay.java.service.payments.model.Transaction.TradeStateEnum;
import io.jinliu.simulator.wire.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The official SDK, configured from {@code channel.env} before and after keys were replaced. */
class ReplacedKeysTest {

    static final String NUMBER = "T20260101";

    final Merchant merchant = new Merchant();
    final RunningSimulator simulator = RunningSimulator.fresh(50);
    final WechatSdk before = new WechatSdk(simulator, merchant.notifyUrl());
    final String first = simulator.variable("JINLIU_WECHAT_PUBLIC_KEY_ID");
    final String firstOfMerchant = simulator.variable("JINLIU_WECHAT_MERCHANT_SERIAL");

    @AfterEach
    void stop() {
        simulator.close();
        merchant.close();
    }

    @Test
    void answers_each_caller_by_the_key_he_asks_for_while_both_live() {
        before.open(NUMBER, 20_00);
        issue();

        var after = new WechatSdk(simulator, merchant.notifyUrl());

        assertThat(before.query(NUMBER).getTradeState()).isEqualTo(TradeStateEnum.NOTPAY);
        assertThat(after.query(NUMBER).getTradeState()).isEqualTo(TradeStateEnum.NOTPAY);
    }

    @Test
    void signs_the_news_by_the_key_that_speaks() {
        var next = issue();
        var after = new WechatSdk(simulator, merchant.notifyUrl());
        pay(NUMBER);
        assertThat(before.parsed(merchant.notice(1), Transaction.class).getOutTradeNo())
                .isEqualTo(NUMBER);

        speak(next);
        pay("T20260102");

        assertThat(merchant.notice(2).header("Wechatpay-Serial")).isEqualTo(next);
        assertThat(after.parsed(merchant.notice(2), Transaction.class).getOutTradeNo())
                .isEqualTo("T20260102");
    }

    @Test
    void signs_the_news_in_turn_while_both_speak() {
        var next = issue();
        speak(first, next);

        pay(NUMBER);
        pay("T20260102");

        merchant.notice(2);
        assertThat(merchant.heard)
                .extracting(heard -> heard.header("Wechatpay-Serial"))
                .containsExactlyInAnyOrder(first, next);
    }

    @Test
    void signs_nothing_more_by_a_key_that_was_retired() {
        before.open(NUMBER, 20_00);
        var next = issue();
        speak(next);
        done("/retire", Json.object().put("serial", first));

        assertThatThrownBy(() -> before.query(NUMBER)).isInstanceOf(ValidationException.class);
        assertThat(new WechatSdk(simulator, merchant.notifyUrl()).query(NUMBER).getTradeState())
                .isEqualTo(TradeStateEnum.NOTPAY);
    }

    @Test
    void believes_both_of_the_merchants_certificates_until_one_is_retired() {
        before.open(NUMBER, 20_00);
        done("/merchant/issue", Json.object());
        var after = new WechatSdk(simulator, merchant.notifyUrl());
        assertThat(before.query(NUMBER).getTradeState()).isEqualTo(TradeStateEnum.NOTPAY);
        assertThat(after.query(NUMBER).getTradeState()).isEqualTo(TradeStateEnum.NOTPAY);

        done("/merchant/retire", Json.object().put("serial", firstOfMerchant));

        assertThatThrownBy(() -> before.query(NUMBER))
                .isInstanceOfSatisfying(ServiceException.class, refused -> assertThat(refused.getErrorCode())
                        .isEqualTo("SIGN_ERROR"));
        assertThat(after.query(NUMBER).getTradeState()).isEqualTo(TradeStateEnum.NOTPAY);
    }

    private void pay(String number) {
        before.open(number, 20_00);
        simulator.post("/payer/pay", simulator.payer("wechat", number));
    }

    private String issue() {
        return Json.object(done("/issue", Json.object().put("as", "public-key")))
                .get("serial")
                .asString();
    }

    private void speak(String... serials) {
        var wish = Json.object();
        var listed = wish.putArray("serials");
        for (var serial : serials) {
            listed.add(serial);
        }
        done("/speak", wish);
    }

    private String done(String door, ObjectNode wish) {
        var response = simulator.post("/keys/wechat" + door, wish);
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 201);
        return response.body();
    }
}
