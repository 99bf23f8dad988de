package io.jinliu.acceptance.story;

/** The buyer shows a code at the till: paid after the password, taken back without it, and paid at once in the end. */
final class PaymentCode implements Story {

    @Override
    public String name() {
        return "payment-code";
    }

    @Override
    public String title() {
        return "付款码：输密码、撤销、当场支付 A payment code: with a password, reversed, and paid at once";
    }

    @Override
    public void tell(Stage stage) {
        confirmed(stage);
        reversed(stage);
    }

    private static void confirmed(Stage stage) {
        var scene = Scene.code(stage).placed();
        var till = new Till(stage, scene).scans(true);
        stage.channels.confirm(scene.channel, scene.paymentNo);
        stage.say("payer", "types the password on the phone");
        till.untilPaymentIs("COLLECTED");
        scene.untilOrderIs("PAID");
    }

    private static void reversed(Stage stage) {
        var scene = Scene.code(stage).placed();
        var till = new Till(stage, scene).scans(true);
        stage.say("payer", "does not type the password");
        till.givesUp();
        till.untilPaymentIs("CLOSED");
        stage.require("the order still awaits payment", scene.orderStatus().equals("AWAITING_PAYMENT"));
        stage.require(
                "the channel holds nothing of it",
                stage.channels.trades(scene.channel, scene.paymentNo).stream()
                        .allMatch(trade -> trade.path("payments").isEmpty()));
        stage.say("wechat", "took it back; the same order is paid by a new code, without a password");
        till.scans(false).untilPaymentIs("COLLECTED");
        scene.untilOrderIs("PAID");
    }
}
