package io.jinliu.acceptance.story;

/** The main job: one order through WeChat Pay, one through Alipay, a partial refund, every fen explained. */
final class MainJob implements Story {

    private static final long PRICE = 77_30;

    @Override
    public String name() {
        return "main-job";
    }

    @Override
    public String title() {
        return "从购物篮到账本 From basket to books: WeChat Pay, Alipay, a partial refund";
    }

    @Override
    public void tell(Stage stage) {
        var first = Scene.wechat(stage)
                .placed()
                .paymentOpened()
                .scannedAndPaid()
                .untilOrderIs("PAID")
                .shippedAndReceived()
                .untilEarned()
                .untilPointsAre(PRICE / 100);
        stage.note("wechatOrderNo", first.orderNo);
        var refundNo = first.refunded(12_50, "one notebook was torn");
        first.untilRefundIs(refundNo, "SUCCEEDED").untilChannelReturned(12_50).untilPointsAre((PRICE - 12_50) / 100);
        explainWhenBooked(stage, first, 12_50);
        var second = Scene.alipay(stage)
                .placed()
                .paymentOpened()
                .scannedAndPaid()
                .untilOrderIs("PAID")
                .shippedAndReceived()
                .untilEarned()
                .untilPointsAre(PRICE / 100);
        stage.note("alipayOrderNo", second.orderNo);
        second.explained();
    }

    /** The refund's posting and the earning's correction travel by events. */
    private static void explainWhenBooked(Stage stage, Scene scene, long refunded) {
        stage.until("the refund is booked", () -> {
            var shares = stage.shop.explain(scene.orderNo).expect(200).path("shares");
            return shares.path("refunded").path("minor").asLong() == refunded
                    && shares.path("pending").path("minor").asLong() == 0;
        });
        scene.explained();
    }
}
