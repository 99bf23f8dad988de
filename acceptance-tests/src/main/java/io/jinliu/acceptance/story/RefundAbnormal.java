package io.jinliu.acceptance.story;

/** The channel cannot deliver the money: a state with an owner, until a person helps. */
final class RefundAbnormal implements Story {

    @Override
    public String name() {
        return "refund-abnormal";
    }

    @Override
    public String title() {
        return "退款异常 A refund turns ABNORMAL and is put right";
    }

    @Override
    public void tell(Stage stage) {
        var scene =
                Scene.wechat(stage).placed().paymentOpened().scannedAndPaid().untilOrderIs("PAID");
        stage.channels.refundsAre(scene.channel, "processing");
        var refundNo = scene.refunded(12_50, "one notebook was torn");
        stage.channels.refundsAre(scene.channel, "instant");
        stage.channels.resolveRefund(refundNo, "ABNORMAL");
        stage.say("wechat", "cannot deliver it: the payer's account is closed");
        scene.untilRefundIs(refundNo, "ABNORMAL");
        stage.say("payment", "keeps the amount reserved and the refund open, for a person");
        stage.channels.resolveRefund(refundNo, "SUCCESS");
        stage.say("person", "puts it right at the channel");
        scene.untilRefundIs(refundNo, "SUCCEEDED").untilChannelReturned(12_50);
    }
}
