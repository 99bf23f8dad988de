package io.jinliu.acceptance.story;

/** The channel accepts a refund and is silent for long: nothing is closed by our clock. */
final class RefundStuck implements Story {

    @Override
    public String name() {
        return "refund-stuck";
    }

    @Override
    public String title() {
        return "退款一直处理中 A refund stays PROCESSING, then succeeds";
    }

    @Override
    public void tell(Stage stage) {
        var scene =
                Scene.wechat(stage).placed().paymentOpened().scannedAndPaid().untilOrderIs("PAID");
        stage.channels.refundsAre(scene.channel, "processing");
        stage.say("wechat", "accepts refunds, and does not finish them");
        var refundNo = scene.refunded(0, "the buyer changed his mind");
        scene.untilRefundIs(refundNo, "PROCESSING");
        stage.require("the order waits too", scene.orderStatus().equals("PAID"));
        stage.channels.refundsAre(scene.channel, "instant");
        stage.channels.resolveRefund(refundNo, "SUCCESS");
        stage.say("wechat", "finishes it at last");
        scene.untilRefundIs(refundNo, "SUCCEEDED").untilOrderIs("CLOSED").untilChannelReturned(77_30);
    }
}
