package io.jinliu.acceptance.story;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One order of one buyer, from placing to its end: the steps that all stories share. */
final class Scene {

    private final Stage stage;
    final Shop.Person buyer;
    final Shop.Person merchant;
    final String channel;
    final String method;
    String orderNo = "";
    String paymentNo = "";

    private Scene(Stage stage, String channel, String method) {
        this.stage = stage;
        this.buyer = stage.newBuyer();
        this.merchant = Shop.Person.merchant("M1");
        this.channel = channel;
        this.method = method;
    }

    static Scene wechat(Stage stage) {
        return new Scene(stage, "wechat", "WECHAT_NATIVE");
    }

    static Scene alipay(Stage stage) {
        return new Scene(stage, "alipay", "ALIPAY_PRECREATE");
    }

    /** At a till: the buyer shows a code. */
    static Scene code(Stage stage) {
        return new Scene(stage, "wechat", "WECHAT_CODE");
    }

    static Scene wallet(Stage stage) {
        return new Scene(stage, "wallet", "WALLET");
    }

    /** By a bank: whoever tells the story is the bank, too. */
    static Scene transfer(Stage stage) {
        return new Scene(stage, "bank", "BANK_TRANSFER");
    }

    Scene placed() {
        var basket = new LinkedHashMap<String, Integer>();
        basket.put("SKU-PEN", 2);
        basket.put("SKU-NOTE", 3);
        var placed = stage.shop.place(buyer, basket);
        orderNo = placed.path("orderNo").asString();
        stage.note("orderNo", orderNo);
        stage.say(
                "buyer",
                "places order %s: 2 pens, 3 notebooks → %s %s"
                        .formatted(orderNo, placed.path("status").asString(), yuan(placed.path("amount"))));
        return this;
    }

    Scene paymentOpened() {
        var payment = stage.shop.pay(buyer, orderNo, method);
        paymentNo = payment.path("paymentNo").asString();
        stage.note("paymentNo", paymentNo);
        stage.say(
                "buyer",
                "asks to pay by %s → payment %s %s, %s"
                        .formatted(
                                method,
                                paymentNo,
                                payment.path("status").asString(),
                                payment.path("action").path("value").asString()));
        return this;
    }

    Scene scannedAndPaid() {
        stage.channels.pay(channel, paymentNo, Map.of());
        stage.say("payer", "scans and pays; %s tells us by a signed notification".formatted(channel));
        return this;
    }

    Scene untilOrderIs(String status) {
        stage.until("order %s is %s".formatted(orderNo, status), () -> status.equals(orderStatus()));
        stage.say("order", "is %s".formatted(status));
        return this;
    }

    Scene shippedAndReceived() {
        stage.shop.command(merchant, orderNo, "shipments", Map.of("carrier", "SF", "trackingNo", "SF" + orderNo));
        untilOrderIs("SHIPPED");
        stage.shop.command(buyer, orderNo, "confirm-receipt", Map.of());
        return untilOrderIs("COMPLETED");
    }

    Scene untilEarned() {
        stage.until("the merchant earned", () -> {
            var reply = stage.shop.explain(orderNo);
            return reply.status() == 200
                    && reply.json().path("shares").path("net").path("minor").asLong() > 0;
        });
        return this;
    }

    Scene untilPointsAre(long points) {
        stage.until("%d points".formatted(points), () -> stage.shop.points(buyer) == points);
        stage.say("points", "%s has %d points".formatted(buyer.user(), points));
        return this;
    }

    /** @return the refund's number */
    String refunded(long fen, String reason) {
        var refund = stage.shop.refund(merchant, orderNo, fen, reason);
        var refundNo = refund.path("refundNo").asString();
        stage.note("refundNo", refundNo);
        stage.say(
                "merchant",
                "refunds %s (%s) → refund %s %s"
                        .formatted(
                                yuan(refund.path("amount")),
                                reason,
                                refundNo,
                                refund.path("status").asString()));
        return refundNo;
    }

    Scene untilRefundIs(String refundNo, String status) {
        stage.until(
                "refund %s is %s".formatted(refundNo, status),
                () -> status.equals(stage.shop
                        .refundState(merchant, refundNo)
                        .path("status")
                        .asString()));
        stage.say("refund", "%s is %s".formatted(refundNo, status));
        return this;
    }

    /** Waits until the channel's own book says that this much of our number went back. */
    Scene untilChannelReturned(long fen) {
        stage.until("%s gave back %d fen".formatted(channel, fen), () -> returned() == fen);
        stage.say(channel, "gave back %s, says its own book".formatted(yuan(fen)));
        return this;
    }

    Scene explained() {
        var explanation = stage.shop.explain(orderNo).expect(200);
        stage.say("ledger", "explains order " + orderNo + ":");
        explanation.path("postings").forEach(posting -> {
            stage.say(
                    "",
                    "%-16s %s"
                            .formatted(
                                    posting.path("kind").asString(),
                                    posting.path("why").path("en").asString()));
            posting.path("entries")
                    .forEach(entry -> stage.say(
                            "",
                            "    %s %-22s %-12s %12s"
                                    .formatted(
                                            entry.path("code").asString(),
                                            entry.path("name").asString(),
                                            entry.path("owner").asString(),
                                            yuan(entry.path("amount")))));
        });
        stage.say("ledger", explanation.path("explained").path("en").asString());
        stage.require(
                "every fen is explained", explanation.path("everyFenExplained").asBoolean());
        return this;
    }

    String orderStatus() {
        return stage.shop.order(buyer, orderNo).path("status").asString();
    }

    static String yuan(JsonNode money) {
        return yuan(money.path("minor").asLong());
    }

    static String yuan(long fen) {
        return String.format(Locale.ROOT, "%s¥%d.%02d", fen < 0 ? "-" : "", Math.abs(fen) / 100, Math.abs(fen) % 100);
    }

    private long returned() {
        return stage.channels.refunds(channel, paymentNo).stream()
                .filter(refund -> refund.path("state").asString().equals("SUCCESS"))
                .mapToLong(refund -> refund.path("amountFen").asLong())
                .sum();
    }
}
