package io.jinliu.acceptance.story;

import java.util.Map;

/** The channel collected one fen less than asked: that is money, and no payment. */
final class WrongAmount implements Story {

    @Override
    public String name() {
        return "wrong-amount";
    }

    @Override
    public String title() {
        return "到账金额不符 The channel collected another amount than asked";
    }

    @Override
    public void tell(Stage stage) {
        var scene = Scene.wechat(stage).placed().paymentOpened();
        stage.channels.pay(scene.channel, scene.paymentNo, Map.of("amountFen", 77_29));
        stage.say("wechat", "collected ¥77.29 for ¥77.30, validly signed");
        stage.until("the payment is diverted", () -> stage.shop
                .payment(scene.buyer, scene.paymentNo)
                .path("status")
                .asString()
                .equals("DIVERTED"));
        stage.require("the order is not paid", scene.orderStatus().equals("AWAITING_PAYMENT"));
        stage.say("payment", "is DIVERTED: its money is in suspense (WRONG_AMOUNT); the order still awaits payment");
        scene.untilChannelReturned(77_29);
        stage.say("buyer", "may pay again:");
        scene.paymentOpened().scannedAndPaid().untilOrderIs("PAID");
    }
}
