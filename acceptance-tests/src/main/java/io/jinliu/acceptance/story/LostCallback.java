package io.jinliu.acceptance.story;

import java.util.Map;

/** The notification never comes: we ask. */
final class LostCallback implements Story {

    @Override
    public String name() {
        return "lost-callback";
    }

    @Override
    public String title() {
        return "支付通知丢失 The notification never comes";
    }

    @Override
    public void tell(Stage stage) {
        var scene = Scene.alipay(stage).placed().paymentOpened();
        stage.channels.fault(scene.channel, "notify", "skip", Map.of("outTradeNo", scene.paymentNo));
        stage.say("alipay", "will never tell us of this payment");
        scene.scannedAndPaid();
        stage.say("payment", "asks the channel by itself, 10 s after the payment was opened");
        scene.untilOrderIs("PAID");
    }
}
