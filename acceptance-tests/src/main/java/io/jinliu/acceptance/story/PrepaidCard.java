package io.jinliu.acceptance.story;

import java.util.List;

/** Cards are made, activated by a second person, redeemed into a wallet, and what was redeemed pays an order. */
final class PrepaidCard implements Story {

    @Override
    public String name() {
        return "prepaid-card";
    }

    @Override
    public String title() {
        return "预付卡：制卡、激活、充入余额、支付 A prepaid card fills a wallet, and the wallet pays";
    }

    @Override
    public void tell(Stage stage) {
        var card = SoldCards.of(stage, 100_00).getFirst();
        var scene = Scene.wallet(stage).placed();
        var purse = new Purse(stage.shop, scene.buyer);
        var topUpNo = purse.topUp(100_00);
        var paid = stage.shop.payByCard(scene.buyer, topUpNo, card.number(), card.pin());
        stage.require("the card paid at once", paid.path("status").asString().equals("COLLECTED"));
        stage.require("the card's money is in the wallet", purse.balance() == 100_00);
        stage.say("buyer", "redeems the card into the wallet: ¥100.00");
        scene.paymentOpened().untilOrderIs("PAID").explained();
        stage.require("the rest is in the wallet", purse.balance() == 100_00 - 77_30);
        stage.require("the statement tells it", purse.statement().equals(List.of("PAYMENT", "TOP_UP")));
    }
}
