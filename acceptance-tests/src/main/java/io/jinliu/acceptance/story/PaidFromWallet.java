package io.jinliu.acceptance.story;

import java.util.List;
import java.util.Map;

/** Money is put into a wallet, pays an order from there, and comes back to it. */
final class PaidFromWallet implements Story {

    @Override
    public String name() {
        return "wallet";
    }

    @Override
    public String title() {
        return "余额：充值、支付、退款 A wallet is filled, pays, and is refunded to";
    }

    @Override
    public void tell(Stage stage) {
        var scene = Scene.wallet(stage).placed();
        var purse = new Purse(stage.shop, scene.buyer);
        filled(stage, purse);
        scene.paymentOpened().untilOrderIs("PAID");
        stage.require("the order's price left the wallet", purse.balance() == 100_00 - 77_30);
        var refundNo = scene.refunded(7_30, "a notebook is torn");
        scene.untilRefundIs(refundNo, "SUCCEEDED");
        stage.require("what was refunded is back in the wallet", purse.balance() == 30_00);
        stage.require("the statement tells it all", purse.statement().equals(List.of("REFUND", "PAYMENT", "TOP_UP")));
        scene.explained();
    }

    private static void filled(Stage stage, Purse purse) {
        var topUpNo = purse.topUp(100_00);
        stage.note("topUpNo", topUpNo);
        var payment = purse.pay(topUpNo, "WECHAT_NATIVE");
        stage.say("buyer", "tops up 100.00 by WeChat Pay: " + topUpNo);
        stage.channels.pay("wechat", payment.path("paymentNo").asString(), Map.of());
        stage.until("the wallet holds 100.00", () -> purse.balance() == 100_00);
        stage.say("wallet", "holds ¥100.00");
    }
}
