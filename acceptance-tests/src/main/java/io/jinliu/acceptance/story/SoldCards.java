package io.jinliu.acceptance.story;

import io.jinliu.acceptance.story.Shop.Person;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A batch of two prepaid cards: made and printed by one person, activated by another. */
final class SoldCards {

    private static final int CARDS = 2;

    private SoldCards() {}

    /** @param pin eight digits, shown once */
    record Card(String number, String pin) {

        private static Card of(JsonNode sheet) {
            return new Card(sheet.path("cardNo").asString(), sheet.path("pin").asString());
        }
    }

    /** @param fen on each card */
    static List<Card> of(Stage stage, long fen) {
        var maker = new Person("OPERATOR", "card-maker", "");
        var batch = Map.of(
                "count",
                CARDS,
                "face",
                Map.of("minor", fen, "currency", "CNY"),
                "expiresAt",
                "2036-01-01T00:00:00+08:00");
        var batchNo = stage.shop
                .post(maker, "/api/v1/card-batches", batch)
                .expect(201)
                .path("batchNo")
                .asString();
        stage.note("batchNo", batchNo);
        var sheets = stage.shop
                .post(maker, "/api/v1/card-batches/%s/print".formatted(batchNo), Map.of())
                .expect(200)
                .path("cards");
        stage.say("operator", "makes batch %s of %d cards; the PINs are shown this once".formatted(batchNo, CARDS));
        activated(stage, maker, batchNo, fen);
        return sheets.valueStream().map(Card::of).toList();
    }

    private static void activated(Stage stage, Person maker, String batchNo, long fen) {
        var path = "/api/v1/card-batches/%s/activate".formatted(batchNo);
        stage.shop.post(maker, path, Map.of()).expect(403);
        stage.say("operator", "may not activate it alone");
        stage.shop.post(Person.finance(), path, Map.of()).expect(200);
        stage.say("finance", "activates it: we owe the holders " + Scene.yuan(CARDS * fen));
    }
}
