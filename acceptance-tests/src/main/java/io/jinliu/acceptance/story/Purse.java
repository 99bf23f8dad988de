package io.jinliu.acceptance.story;

import io.jinliu.acceptance.story.Shop.Person;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A buyer's wallet, through the shop's door. */
record Purse(Shop shop, Person buyer) {

    /**
     * Opens a top-up, to be paid as a due of kind TOP_UP.
     *
     * @param fen how much
     */
    String topUp(long fen) {
        var body = Map.of("amount", Map.of("minor", fen, "currency", "CNY"));
        return shop.post(buyer, "/api/v1/wallet/top-ups", body)
                .expect(201)
                .path("topUpNo")
                .asString();
    }

    JsonNode pay(String topUpNo, String method) {
        var body = Map.of(
                "dues", List.of(Map.of("kind", "TOP_UP", "no", topUpNo)), "parts", List.of(Map.of("method", method)));
        return shop.post(buyer, "/api/v1/payments", body).expect(201);
    }

    /** What is in it, in fen. */
    long balance() {
        return said("balance");
    }

    /** What of it open payments hold, in fen. */
    long held() {
        return said("held");
    }

    private long said(String what) {
        return shop.get(buyer, "/api/v1/wallet")
                .expect(200)
                .path("wallets")
                .path(0)
                .path(what)
                .path("minor")
                .asLong();
    }

    /** The kinds of his statement's lines, newest first. */
    List<String> statement() {
        return shop.get(buyer, "/api/v1/wallet/entries")
                .expect(200)
                .path("entries")
                .valueStream()
                .map(entry -> entry.path("kind").asString())
                .toList();
    }
}
