package io.jinliu.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.acceptance.story.Shop.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way to pay through the one door: what its buyer does next, and what it must know of him. */
class WaysToPayIT {

    static final Stage STAGE = RunningSystem.stage();
    static final Shop SHOP = STAGE.shop;

    @ParameterizedTest
    @CsvSource({
        "WECHAT_NATIVE, '', QR_CODE, weixin://",
        "WECHAT_JSAPI, oUpF8uMuAJO_M2pxb1Q9zNjWeS6o, SDK, prepay_id=",
        "WECHAT_H5, '', REDIRECT, https://",
        "WECHAT_APP, '', SDK, prepayid",
        "ALIPAY_PRECREATE, '', QR_CODE, https://qr.alipay.com/",
        "ALIPAY_PAGE, '', REDIRECT, alipay.trade.page.pay",
        "ALIPAY_WAP, '', REDIRECT, alipay.trade.wap.pay",
        "ALIPAY_APP, '', SDK, alipay.trade.app.pay",
        "ALIPAY_JSAPI, 2088000000000009, SDK, tradeNO",
        "UNIONPAY_WEB, '', FORM, /gateway/api/frontTransReq.do",
        "UNIONPAY_APP, '', SDK, tn"
    })
    void each_method_says_what_the_buyer_does_next(String method, String payerId, String type, String value) {
        var buyer = STAGE.newBuyer();
        var body = new HashMap<String, Object>();
        body.put("dues", List.of(Map.of("kind", "ORDER", "no", order(buyer))));
        body.put("parts", List.of(Map.of("method", method)));
        if (!payerId.isEmpty()) {
            body.put("payerId", payerId);
        }
        var payment = SHOP.post(buyer, "/api/v1/payments", body).expect(201);

        assertThat(payment.path("status").asString()).isEqualTo("PENDING");
        assertThat(payment.path("action").path("type").asString()).isEqualTo(type);
        assertThat(payment.path("action").path("value").asString()).contains(value);
        assertThat(SHOP.payment(buyer, payment.path("paymentNo").asString()).path("amount"))
                .isEqualTo(payment.path("amount"));
    }

    @ParameterizedTest
    @CsvSource({
        "WECHAT_JSAPI, hint, '', payer-needed",
        "ALIPAY_JSAPI, hint, '', payer-needed",
        "WECHAT_CODE, hint, '', auth-code-needed",
        "ALIPAY_CODE, hint, '', auth-code-needed",
        "WECHAT_NATIVE, payerId, oUpF8uMuAJO_M2pxb1Q9zNjWeS6o, not-of-this-method",
        "WECHAT_NATIVE, authCode, 134567890123456789, not-of-this-method",
        "ALIPAY_PAGE, payerIp, 203.0.113.9, not-of-this-method",
        "ALIPAY_CODE, authCode, 13456x, invalid-body"
    })
    void says_which_particulars_of_the_payer_a_method_needs(String method, String field, String value, String code) {
        var buyer = STAGE.newBuyer();
        var body = new HashMap<String, Object>(Map.of("orderNo", order(buyer), "method", method));
        if (!value.isEmpty()) {
            body.put(field, value);
        }
        var refused = SHOP.post(buyer, "/api/v1/payments", body);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("code").asString()).isEqualTo(code);
    }

    private static String order(Person buyer) {
        return SHOP.place(buyer, Map.of("SKU-PEN", 1)).path("orderNo").asString();
    }
}
