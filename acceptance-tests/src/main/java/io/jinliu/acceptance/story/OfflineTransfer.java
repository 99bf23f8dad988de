package io.jinliu.acceptance.story;

import io.jinliu.acceptance.story.Shop.Person;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Three transfers: one exact, one a fen short, which goes back, and one that names no payment until two persons do. */
final class OfflineTransfer implements Story {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Person ONE = Person.finance();
    private static final Person TWO = new Person("FINANCE", "controller", "");
    private static final Pattern ORDERED =
            Pattern.compile("<EndToEndId>([^<]+)</EndToEndId></PmtId><Amt><InstdAmt Ccy=\"CNY\">([0-9.]+)</InstdAmt>");

    @Override
    public String name() {
        return "offline-transfer";
    }

    @Override
    public String title() {
        return "对公转账：足额、少付、无附言 Transfers to our account: exact, too little, and by nobody we know";
    }

    @Override
    public void tell(Stage stage) {
        var bank = new HouseBank(stage.shop);
        var exact = Scene.transfer(stage).placed().paymentOpened();
        var little = Scene.transfer(stage).placed().paymentOpened();
        var nameless = Scene.transfer(stage).placed().paymentOpened();
        bank.credit(77_30, "货款 " + code(stage, exact));
        bank.credit(77_29, code(stage, little));
        var reference = bank.credit(77_30, "thank you");
        bank.statement(ONE);
        stage.say("bank", "its statement tells of ¥77.30 and ¥77.29 with codes, and of ¥77.30 with none");

        exact.untilOrderIs("PAID").explained();
        goesBack(stage, bank, little);
        matched(stage, reference, nameless);
        nameless.untilOrderIs("PAID").explained();
    }

    private static String code(Stage stage, Scene scene) {
        var action = stage.shop.payment(scene.buyer, scene.paymentNo).path("action");
        return JSON.readTree(action.path("value").asString()).path("reference").asString();
    }

    /** What is ordered may hold other stories' refunds too; the bank carries all of it out. */
    private static void goesBack(Stage stage, HouseBank bank, Scene scene) {
        stage.until("the payment is diverted", () -> stage.shop
                .payment(scene.buyer, scene.paymentNo)
                .path("status")
                .asString()
                .equals("DIVERTED"));
        stage.require("the order is not paid", scene.orderStatus().equals("AWAITING_PAYMENT"));
        stage.until("its refund waits for the bank", () -> waits(stage, 77_29));
        var path = "/api/v1/bank-orders";
        var orderNo = stage.shop
                .post(ONE, path, Map.of())
                .expect(201)
                .path("bankOrderNo")
                .asString();
        stage.shop.post(ONE, path + "/%s/release".formatted(orderNo), Map.of()).expect(403);
        var file = stage.shop.post(TWO, path + "/%s/release".formatted(orderNo), Map.of());
        stage.require("a second person is given the file", file.status() == 200);
        stage.note("bankOrderNo", orderNo);
        stage.say("finance", "two persons order the ¥77.29 back: " + orderNo);
        ORDERED.matcher(file.text())
                .results()
                .forEach(it ->
                        bank.debit(new BigDecimal(it.group(2)).movePointRight(2).longValueExact(), it.group(1)));
        bank.statement(TWO);
        stage.until("the bank has carried it out", () -> !waits(stage, 77_29));
        stage.say("bank", "has sent ¥77.29 back, says its next statement");
    }

    private static boolean waits(Stage stage, long fen) {
        return stage.shop
                .get(ONE, "/api/v1/bank-payouts")
                .expect(200)
                .path("items")
                .valueStream()
                .anyMatch(payout -> payout.path("amount").path("minor").asLong() == fen
                        && !payout.path("status").asString().equals("NO_ACCOUNT"));
    }

    private static void matched(Stage stage, String reference, Scene scene) {
        stage.until("finance sees the third", () -> !transfer(stage, reference).isMissingNode());
        var transfer = transfer(stage, reference);
        stage.require("and why", transfer.path("reason").asString().equals("NO_CODE"));
        var path = "/api/v1/unmatched-transfers/" + transfer.path("transferNo").asString();
        stage.shop
                .post(ONE, path + "/match", Map.of("paymentNo", scene.paymentNo))
                .expect(200);
        stage.shop.post(ONE, path + "/confirm", Map.of()).expect(403);
        stage.shop.post(TWO, path + "/confirm", Map.of()).expect(200);
        stage.say("finance", "two persons match the third to payment " + scene.paymentNo);
    }

    private static JsonNode transfer(Stage stage, String reference) {
        return stage.shop
                .get(ONE, "/api/v1/unmatched-transfers")
                .expect(200)
                .path("items")
                .valueStream()
                .filter(it -> it.path("reference").asString().equals(reference))
                .findFirst()
                .orElseGet(() -> JSON.missingNode());
    }
}
