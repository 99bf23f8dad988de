package io.jinliu.acceptance.story;

import io.jinliu.acceptance.story.Shop.Person;
import java.util.List;
import java.util.Map;

/** Cards are made, activated by a second person, redeemed into a wallet, and what was redeemed pays an order. */
final class PrepaidCard implements Story {

    private static final Map<String, Object> BATCH = Map.of(
            "count", 2, "face", Map.of("minor", 100_00, "currency", "CNY"), "expiresAt", "2036-01-01T00:00:00+08:00");

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
        var card = sold(stage);
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

    private static Card sold(Stage stage) {
        var maker = new Person("OPERATOR", "card-maker", "");
        var batchNo = stage.shop
                .post(maker, "/api/v1/card-batches", BATCH)
                .expect(201)
                .path("batchNo")
                .asString();
        stage.note("batchNo", batchNo);
        var cards = stage.shop
                .post(maker, "/api/v1/card-batches/%s/print".formatted(batchNo), Map.of())
                .expect(200)
                .path("cards");
        stage.say(
                "operator",
                "makes batch %s of %d cards; the PINs are shown this once".formatted(batchNo, cards.size()));
        activated(stage, maker, batchNo);
        return new Card(
                cards.path(0).path("cardNo").asString(),
                cards.path(0).path("pin").asString());
    }

    private static void activated(Stage stage, Person maker, String batchNo) {
        var path = "/api/v1/card-batches/%s/activate".formatted(batchNo);
        stage.shop.post(maker, path, Map.of()).expect(403);
        stage.say("operator", "may not activate it alone");
        stage.shop.post(Person.finance(), path, Map.of()).expect(200);
        stage.say("finance", "activates it: we owe the holders ¥200.00");
    }

    private record Card(String number, String pin) {}
}
