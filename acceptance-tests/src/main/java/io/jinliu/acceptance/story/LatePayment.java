package io.jinliu.acceptance.story;

import java.util.Map;

/** The buyer cancels, yet his money was faster than the closing: it is kept, and goes back. */
final class LatePayment implements Story {

    @Override
    public String name() {
        return "late-payment";
    }

    @Override
    public String title() {
        return "订单已关闭，钱后到 The money comes after the order was closed";
    }

    @Override
    public void tell(Stage stage) {
        var scene = Scene.wechat(stage).placed().paymentOpened();
        stage.shop.command(scene.buyer, scene.orderNo, "cancel", Map.of());
        stage.say("buyer", "cancels; the payment is closed at the channel first");
        scene.untilOrderIs("CLOSED");
        stage.channels.pay(scene.channel, scene.paymentNo, Map.of("afterClose", true));
        stage.say("wechat", "collects all the same, and tells us");
        stage.until(
                "the late money is in suspense and goes back",
                () -> scene.orderStatus().equals("CLOSED")
                        && stage.shop.refundsOf(Shop.Person.finance(), scene.orderNo).stream()
                                .anyMatch(refund ->
                                        refund.path("status").asString().equals("SUCCEEDED")));
        stage.say("payment", "kept it in suspense (DUE_WITHDRAWN) and gave it back; the order stays CLOSED");
        scene.untilChannelReturned(77_30);
    }
}
