package io.jinliu.acceptance.story;

import java.util.Map;

/** The same notification fifteen times at once: one payment. */
final class DuplicateCallbacks implements Story {

    @Override
    public String name() {
        return "duplicate-callbacks";
    }

    @Override
    public String title() {
        return "同一通知来了十五次 The same notification comes fifteen times";
    }

    @Override
    public void tell(Stage stage) {
        var scene = Scene.wechat(stage).placed().paymentOpened();
        stage.channels.fault(scene.channel, "notify", "duplicate", Map.of("outTradeNo", scene.paymentNo, "copies", 15));
        scene.scannedAndPaid();
        stage.say("wechat", "tells us fifteen times, each signed afresh");
        scene.untilOrderIs("PAID");
        stage.until("the ledger has it", () -> stage.shop.explain(scene.orderNo).status() == 200);
        scene.explained();
        var collected = stage.shop
                .explain(scene.orderNo)
                .expect(200)
                .path("shares")
                .path("collected")
                .path("minor")
                .asLong();
        stage.require("it was collected once", collected == 77_30);
    }
}
