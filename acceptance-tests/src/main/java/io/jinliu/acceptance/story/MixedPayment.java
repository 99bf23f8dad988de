package io.jinliu.acceptance.story;

import io.jinliu.acceptance.story.SoldCards.Card;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A wallet, a card and WeChat Pay pay one order together: all of it or nothing, and it goes back in the defined order. */
final class MixedPayment implements Story {

    private static final long PRICE = 77_30;
    private static final long OF_WALLET = 30_00;
    private static final long OF_CARD = 20_00;
    private static final long REST = PRICE - OF_WALLET - OF_CARD;

    @Override
    public String name() {
        return "mixed-payment";
    }

    @Override
    public String title() {
        return "组合支付：余额＋预付卡＋微信 Wallet, card and WeChat Pay pay one order, all or nothing";
    }

    @Override
    public void tell(Stage stage) {
        var card = SoldCards.of(stage, 50_00).getFirst();
        var scene = Scene.wechat(stage).placed();
        var purse = filled(stage, scene);
        nothingHappensByHalves(stage, scene, purse, card);
        asked(stage, scene, purse, card);
        scene.scannedAndPaid().untilOrderIs("PAID");
        stage.require("the wallet gave its part", purse.balance() == 40_00 - OF_WALLET && purse.held() == 0);
        stage.say("wallet", "gave ¥30.00, the card ¥20.00; nothing is held any more");
        refunded(stage, scene, purse);
        scene.explained();
    }

    private static Purse filled(Stage stage, Scene scene) {
        var purse = new Purse(stage.shop, scene.buyer);
        var payment = purse.pay(purse.topUp(40_00), "WECHAT_NATIVE");
        stage.channels.pay("wechat", payment.path("paymentNo").asString(), Map.of());
        stage.until("the wallet holds 40.00", () -> purse.balance() == 40_00);
        stage.say("buyer", "tops the wallet up: ¥40.00");
        return purse;
    }

    /** What is given up lets everything go. */
    private static void nothingHappensByHalves(Stage stage, Scene scene, Purse purse, Card card) {
        wished(stage, scene, card, 40_01).expect(409);
        stage.require("nothing is held for a refused payment", purse.held() == 0);
        asked(stage, scene, purse, card);
        stage.shop
                .post(scene.buyer, "/api/v1/payments/%s/close".formatted(scene.paymentNo), Map.of())
                .expect(200);
        stage.require("all is let go", purse.held() == 0 && purse.balance() == 40_00);
        stage.say("buyer", "changes his mind: wallet and card are free again");
    }

    private static void asked(Stage stage, Scene scene, Purse purse, Card card) {
        var payment = wished(stage, scene, card, OF_WALLET).expect(201);
        scene.paymentNo = payment.path("paymentNo").asString();
        stage.note("paymentNo", scene.paymentNo);
        stage.require("WeChat Pay is asked for the rest", minor(payment.path("amount")) == REST);
        stage.require("the rest is held", minor(payment.path("held")) == OF_WALLET + OF_CARD);
        stage.require("the wallet holds its part", purse.held() == OF_WALLET && purse.balance() == 40_00);
        stage.say("buyer", "pays ¥30.00 from the wallet, ¥20.00 by card, the rest by WeChat Pay: " + scene.paymentNo);
    }

    /** What came from outside goes back first. */
    private static void refunded(Stage stage, Scene scene, Purse purse) {
        var refund = stage.shop.refund(scene.merchant, scene.orderNo, 40_00, "half of it is broken");
        stage.note("refundNo", refund.path("refundNo").asString());
        stage.require("WeChat Pay gives its whole part back", minor(refund.path("amount")) == REST);
        var besides = refund.path("besides");
        stage.require(
                "the wallet gives the rest", besides.size() == 1 && isOf(besides.path(0), "WALLET", 40_00 - REST));
        scene.untilRefundIs(refund.path("refundNo").asString(), "SUCCEEDED").untilChannelReturned(REST);
        scene.untilRefundIs(besides.path(0).path("refundNo").asString(), "SUCCEEDED");
        stage.require("it is in the wallet", purse.balance() == 10_00 + 40_00 - REST);
        var last = stage.shop.refund(scene.merchant, scene.orderNo, 0, "the other half, too");
        stage.require("then the wallet's rest", isOf(last, "WALLET", OF_WALLET - (40_00 - REST)));
        stage.require("then the card", isOf(last.path("besides").path(0), "CARD", OF_CARD));
        stage.until("all is given back", () -> stage.shop.refundsOf(scene.merchant, scene.orderNo).stream()
                .allMatch(one -> one.path("status").asString().equals("SUCCEEDED")));
        stage.say("merchant", "refunds the rest: ¥17.30 to the wallet, ¥20.00 to the card");
    }

    private static Wire.Reply wished(Stage stage, Scene scene, Card card, long ofWallet) {
        var parts = List.<Map<String, Object>>of(
                Map.of("method", "WALLET", "amount", cny(ofWallet)),
                Map.of("method", "CARD", "amount", cny(OF_CARD), "payerId", card.number()),
                Map.of("method", "WECHAT_NATIVE"));
        return stage.shop.payInParts(scene.buyer, scene.orderNo, parts, card.pin());
    }

    private static Map<String, Object> cny(long fen) {
        return Map.of("minor", fen, "currency", "CNY");
    }

    private static boolean isOf(JsonNode refund, String channel, long fen) {
        return refund.path("channel").asString().equals(channel) && minor(refund.path("amount")) == fen;
    }

    private static long minor(JsonNode money) {
        return money.path("minor").asLong();
    }
}
