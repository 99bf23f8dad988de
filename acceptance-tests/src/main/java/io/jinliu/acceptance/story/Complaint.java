package io.jinliu.acceptance.story;

import io.jinliu.acceptance.story.Shop.Person;
import java.util.Map;

/** A buyer complains at the channel; he is answered, gets some of his money back, and the complaint is closed in time. */
final class Complaint implements Story {

    @Override
    public String name() {
        return "complaint";
    }

    @Override
    public String title() {
        return "投诉：答复、退款、办结 A buyer complains, is answered and refunded";
    }

    @Override
    public void tell(Stage stage) {
        var scene =
                Scene.wechat(stage).placed().paymentOpened().scannedAndPaid().untilOrderIs("PAID");
        var desk = new ComplaintDesk(stage.shop, scene.merchant);
        stage.channels.complain(scene.channel, scene.paymentNo, "本子缺页");
        stage.say("buyer", "complains to wechat: pages are missing");
        stage.until("the complaint is known", () -> desk.about(scene.paymentNo).isPresent());
        var complaintNo = desk.about(scene.paymentNo).orElseThrow();
        stage.note("complaintNo", complaintNo);
        stage.require("somebody must look after it", isOpen(stage, complaintNo));
        settled(stage, scene, desk, complaintNo);
    }

    private static void settled(Stage stage, Scene scene, ComplaintDesk desk, String complaintNo) {
        desk.command(complaintNo, "response", Map.of("text", "对不起，这就为您退款"));
        stage.say("merchant", "answers complaint " + complaintNo);
        stage.until("the complaint is being processed", () -> desk.status(complaintNo)
                .equals("PROCESSING"));
        var refund = Map.<String, Object>of(
                "orderNo",
                scene.orderNo,
                "amount",
                Map.of("minor", 12_50, "currency", "CNY"),
                "reason",
                "pages missing");
        var refundNo =
                desk.command(complaintNo, "refund", refund).path("refundNo").asString();
        stage.note("refundNo", refundNo);
        stage.require(
                "asked again it is the same refund",
                desk.command(complaintNo, "refund", refund)
                        .path("refundNo")
                        .asString()
                        .equals(refundNo));
        scene.untilRefundIs(refundNo, "SUCCEEDED").untilChannelReturned(12_50);
        desk.command(complaintNo, "complete", Map.of());
        stage.until("the complaint is processed", () -> desk.status(complaintNo).equals("PROCESSED"));
        stage.require("nobody has to look after it any more", !isOpen(stage, complaintNo));
        stage.say("merchant", "has solved it, and nothing of it is open");
    }

    private static boolean isOpen(Stage stage, String complaintNo) {
        return stage.shop
                .get(Person.finance(), "/api/v1/open-items?kind=COMPLAINT")
                .expect(200)
                .path("items")
                .valueStream()
                .anyMatch(item -> item.path("subject").asString().equals(complaintNo));
    }
}
