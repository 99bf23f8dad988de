package io.jinliu.acceptance.story;

import java.util.Map;

/** One order, paid twice: the first pays, the second goes back. */
final class DoublePayment implements Story {

    @Override
    public String name() {
        return "double-payment";
    }

    @Override
    public String title() {
        return "同一订单付了两次 One order is paid twice";
    }

    @Override
    public void tell(Stage stage) {
        var scene =
                Scene.wechat(stage).placed().paymentOpened().scannedAndPaid().untilOrderIs("PAID");
        stage.channels.pay(scene.channel, scene.paymentNo, Map.of("twice", true));
        stage.say("payer", "pays again; the channel has two transactions under our one number");
        scene.untilChannelReturned(77_30);
        stage.require(
                "the channel collected twice",
                stage.channels.trades(scene.channel, scene.paymentNo).size() > 0);
        stage.require("the order is still paid", scene.orderStatus().equals("PAID"));
        stage.say("payment", "kept the second in suspense (PAID_TWICE) and gave it back; the order stays PAID");
    }
}
