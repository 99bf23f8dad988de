package io.jinliu.acceptance.story;

import java.util.Map;

/** Somebody says "paid" in the channel's name: nobody listens. */
final class ForgedCallback implements Story {

    private static final String BODY = """
            {"id":"EV-1","event_type":"TRANSACTION.SUCCESS","resource_type":"encrypt-resource","resource":\
            {"algorithm":"AEAD_AES_256_GCM","ciphertext":"AAAA","nonce":"000000000000","associated_data":"transaction"}}\
            """;

    @Override
    public String name() {
        return "forged-callback";
    }

    @Override
    public String title() {
        return "伪造的支付通知 Somebody forges a notification";
    }

    @Override
    public void tell(Stage stage) {
        var scene = Scene.wechat(stage).placed().paymentOpened();
        var naked = stage.shop.callback("wechat", Map.of("Content-Type", "application/json"), BODY);
        stage.require("no signature, no success", naked.status() >= 400 && naked.status() < 500);
        stage.say("stranger", "says \"paid\" without a signature → " + naked.status());
        var forged = stage.shop.callback(
                "wechat",
                Map.of(
                        "Content-Type", "application/json",
                        "Wechatpay-Timestamp", "1767225600",
                        "Wechatpay-Nonce", "nonce",
                        "Wechatpay-Signature", "Zm9yZ2VkIHNpZ25hdHVyZQ==",
                        "Wechatpay-Serial", "PUB_KEY_ID_0000000000"),
                BODY);
        stage.require("a forged signature is refused", forged.status() >= 400 && forged.status() < 500);
        stage.say("stranger", "forges a signature → " + forged.status());
        var alipay = stage.shop.callback(
                "alipay",
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                "out_trade_no=%s&trade_status=TRADE_SUCCESS&total_amount=77.30&sign=Zm9yZ2Vk&sign_type=RSA2"
                        .formatted(scene.paymentNo));
        stage.require("nor is Alipay's voice borrowed", alipay.status() >= 400 && alipay.status() < 500);
        stage.say("stranger", "tries Alipay's form → " + alipay.status());
        stage.require("the order is not paid", scene.orderStatus().equals("AWAITING_PAYMENT"));
        stage.say("order", "still awaits payment; each attempt is an audit row. The genuine one counts:");
        scene.scannedAndPaid().untilOrderIs("PAID");
    }
}
