package io.jinliu.acceptance.story;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A till that scans what the buyer's phone shows. */
final class Till {

    private final Stage stage;
    private final Scene scene;

    Till(Stage stage, Scene scene) {
        this.stage = stage;
        this.scene = scene;
    }

    Till scans(boolean needsPassword) {
        var code = stage.channels.code(scene.channel, needsPassword);
        var body = Map.of("orderNo", scene.orderNo, "method", scene.method, "authCode", code);
        var payment = stage.shop.post(scene.buyer, "/api/v1/payments", body).expect(201);
        scene.paymentNo = payment.path("paymentNo").asString();
        stage.note("paymentNo", scene.paymentNo);
        stage.say(
                "till",
                "scans the code that the buyer shows → payment %s %s"
                        .formatted(scene.paymentNo, payment.path("status").asString()));
        return this;
    }

    Till untilPaymentIs(String status) {
        stage.until("payment %s is %s".formatted(scene.paymentNo, status), () -> status.equals(status()));
        stage.say("payment", "%s is %s".formatted(scene.paymentNo, status));
        return this;
    }

    /** Gives it up, whether it has been paid meanwhile or not. */
    JsonNode givesUp() {
        var path = "/api/v1/payments/%s/close".formatted(scene.paymentNo);
        var payment = stage.shop.post(scene.buyer, path, Map.of()).expect(200);
        stage.say("till", "gives it up → " + payment.path("status").asString());
        return payment;
    }

    private String status() {
        return stage.shop.payment(scene.buyer, scene.paymentNo).path("status").asString();
    }
}
