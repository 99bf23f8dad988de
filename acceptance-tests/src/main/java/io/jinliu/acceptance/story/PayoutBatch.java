package io.jinliu.acceptance.story;

import io.jinliu.acceptance.story.Shop.Person;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Three payouts: one that its payee confirms, one that is taken back before he does, one that arrives at once. */
final class PayoutBatch implements Story {

    private static final Person MAKER = new Person("FINANCE", "cashier", "");
    private static final String DOOR = "/api/v1/payout-batches";
    private static final long PLENTY = 10_000_000_00L;

    @Override
    public String name() {
        return "payout-batch";
    }

    @Override
    public String title() {
        return "批量代付：确认收款、撤销、即时到账 Three payouts, drafted by one and approved by another";
    }

    @Override
    public void tell(Stage stage) {
        stage.channels.balance("wechat", PLENTY);
        stage.channels.balance("alipay", PLENTY);
        var batchNo = drafted(stage);
        approved(stage, batchNo);
        stage.until("two wait for their payees, one is paid", () -> states(stage, batchNo)
                .equals(List.of("AWAITING_PAYEE", "AWAITING_PAYEE", "PAID")));
        stage.say("alipay", "has paid its payee at once");
        confirmed(stage, row(stage, batchNo, 0));
        takenBack(stage, row(stage, batchNo, 1));
        stage.until("the run is over", () -> states(stage, batchNo).equals(List.of("PAID", "CANCELLED", "PAID")));
        stage.require(
                "the batch says so", batch(stage, batchNo).path("finished").asBoolean());
        paidOnce(stage, batchNo);
    }

    /** Sent twice, as by somebody who did not see the first answer. */
    private static String drafted(Stage stage) {
        var rows = List.of(
                wanted("WECHAT_PAY", "OPENID", payee("o"), 88_00),
                wanted("WECHAT_PAY", "OPENID", payee("o"), 66_00),
                wanted("ALIPAY", "OPEN_ID", payee("0"), 55_00));
        var key = UUID.randomUUID().toString();
        var first = stage.shop.postUnder(key, MAKER, DOOR, Map.of("rows", rows)).expect(201);
        var again = stage.shop.postUnder(key, MAKER, DOOR, Map.of("rows", rows)).expect(201);
        stage.require("asked twice it is one batch", first.equals(again));
        stage.require("the preview adds up", first.path("total").path("minor").asLong() == 209_00);
        var batchNo = first.path("batchNo").asString();
        stage.note("batchNo", batchNo);
        stage.say("cashier", "drafts batch %s: three payouts, ¥209.00".formatted(batchNo));
        return batchNo;
    }

    private static void approved(Stage stage, String batchNo) {
        var path = "%s/%s/approve".formatted(DOOR, batchNo);
        stage.shop.post(MAKER, path, Map.of()).expect(403);
        stage.say("cashier", "may not approve it alone");
        stage.shop.post(Person.finance(), path, Map.of()).expect(200);
        stage.shop.post(Person.finance(), path, Map.of()).expect(409);
        stage.say("finance", "approves it; asked twice, it runs once");
    }

    private static void confirmed(Stage stage, JsonNode row) {
        stage.require(
                "the payee's app can confirm it",
                !row.path("packageInfo").asString("").isEmpty());
        stage.channels.payeeConfirms("wechat", row.path("payoutNo").asString());
        stage.say("payee", "confirms in his app that he wants ¥88.00");
    }

    private static void takenBack(Stage stage, JsonNode row) {
        var path = "/api/v1/payouts/%s/cancel".formatted(row.path("payoutNo").asString());
        stage.shop.post(Person.finance(), path, Map.of()).expect(200);
        stage.say("finance", "takes ¥66.00 back, which nobody has confirmed");
    }

    private static void paidOnce(Stage stage, String batchNo) {
        for (int line = 0; line < 3; line++) {
            var row = row(stage, batchNo, line);
            var channel = row.path("channel").asString().equals("ALIPAY") ? "alipay" : "wechat";
            var transfers =
                    stage.channels.transfers(channel, row.path("payoutNo").asString());
            stage.require("its channel knows it once", transfers.size() == 1);
            stage.require(
                    "and as we do",
                    transfers.getFirst().path("state").asString().equals("SUCCESS")
                            == row.path("status").asString().equals("PAID"));
        }
        stage.say("channels", "know each payout once, and as we do");
    }

    private static Map<String, Object> wanted(String channel, String type, String payee, long fen) {
        return Map.of(
                "channel",
                channel,
                "payeeType",
                type,
                "payee",
                payee,
                "amount",
                Map.of("minor", fen, "currency", "CNY"),
                "scene",
                "COMMISSION",
                "remark",
                "六月佣金");
    }

    private static String payee(String begin) {
        return begin + UUID.randomUUID().toString().replace("-", "").substring(0, 27);
    }

    private static JsonNode batch(Stage stage, String batchNo) {
        return stage.shop
                .get(Person.finance(), "%s/%s".formatted(DOOR, batchNo))
                .expect(200);
    }

    private static JsonNode row(Stage stage, String batchNo, int index) {
        return rows(stage, batchNo).get(index);
    }

    private static List<String> states(Stage stage, String batchNo) {
        return rows(stage, batchNo).stream()
                .map(row -> row.path("status").asString())
                .toList();
    }

    private static List<JsonNode> rows(Stage stage, String batchNo) {
        return stage.shop
                .get(Person.finance(), "%s/%s/payouts".formatted(DOOR, batchNo))
                .expect(200)
                .path("items")
                .valueStream()
                .toList();
    }
}
