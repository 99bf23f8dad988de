package io.jinliu.acceptance.story;

import java.util.List;
import java.util.Map;

/** A channel goes down: the buyer's payment moves to the next one he named, and nobody pays twice. */
final class Failover implements Story {

    private static final int MOST_ATTEMPTS = 40;

    @Override
    public String name() {
        return "failover";
    }

    @Override
    public String title() {
        return "渠道故障，自动换渠道 A channel goes down and the payment moves to the next";
    }

    @Override
    public void tell(Stage stage) {
        stage.channels.fault("wechat", "create", "error", Map.of("times", 1_000, "status", 503));
        stage.say("wechat", "answers nothing but errors");
        var unlucky = Scene.wechat(stage).placed();
        untilWechatIsLeftAlone(stage, unlucky);
        moves(stage, unlucky);
        stage.channels.heal();
        stage.say("wechat", "is well again");
        stage.until("WeChat Pay is on offer again", () -> stage.shop.offers(unlucky.buyer, "WECHAT_NATIVE"));
        Scene.wechat(stage).placed().paymentOpened().scannedAndPaid().untilOrderIs("PAID");
    }

    private static void untilWechatIsLeftAlone(Stage stage, Scene unlucky) {
        for (int i = 0; i < MOST_ATTEMPTS && stage.shop.offers(unlucky.buyer, "WECHAT_NATIVE"); i++) {
            var reply = stage.shop.post(
                    unlucky.buyer, "/api/v1/payments", Map.of("orderNo", unlucky.orderNo, "method", "WECHAT_NATIVE"));
            stage.require("asked in vain", reply.status() == 201 || reply.status() == 503);
        }
        stage.require("WeChat Pay is not on offer", !stage.shop.offers(unlucky.buyer, "WECHAT_NATIVE"));
        stage.say("payment", "leaves WeChat Pay alone and no longer offers it");
    }

    private static void moves(Stage stage, Scene unlucky) {
        var payment = stage.shop
                .post(
                        unlucky.buyer,
                        "/api/v1/payments",
                        Map.of(
                                "orderNo",
                                unlucky.orderNo,
                                "method",
                                "WECHAT_NATIVE",
                                "otherwise",
                                List.of("ALIPAY_PRECREATE", "UNIONPAY_WEB")))
                .expect(201);
        stage.require("it moved", payment.path("method").asString().equals("ALIPAY_PRECREATE"));
        var paymentNo = payment.path("paymentNo").asString();
        stage.note("paymentNo", paymentNo);
        stage.say("buyer", "asks for WeChat Pay or else Alipay → payment %s by Alipay".formatted(paymentNo));
        stage.channels.pay("alipay", paymentNo, Map.of());
        unlucky.untilOrderIs("PAID");
    }
}
