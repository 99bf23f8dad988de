package io.jinliu.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.MemoryJournal;
import io.jinliu.simulator.fault.FaultKind;
import io.jinliu.simulator.fault.Operation;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Yuan;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Settling a trade among those it is shared with. */
class AlipayRoyaltyTest {

    static final String NUMBER = "A20260101";
    static final String ANNA = "2088000000000002";
    static final String BEN = "2088000000000003";

    final MemoryJournal journal = new MemoryJournal();
    final TestWorld world = new TestWorld(journal);

    @Test
    void settles_and_says_who_got_what() {
        var trade = ready();

        var settled = settle(trade, "S1", false, share(ANNA, 20_00), share(BEN, 10_00));

        assertThat(settled.get("code").asString()).isEqualTo("10000");
        var asked = asked(trade, "S1");
        assertThat(asked.get("out_request_no").asString()).isEqualTo("S1");
        assertThat(asked.get("royalty_detail_list")).hasSize(2);
        var detail = asked.get("royalty_detail_list").get(0);
        assertThat(detail.get("trans_in").asString()).isEqualTo(ANNA);
        assertThat(detail.get("amount").asString()).isEqualTo("20.00");
        assertThat(detail.get("state").asString()).isEqualTo("SUCCESS");
        assertThat(unsettled(trade)).isEqualTo("70.00");
        var byNumber = Json.object().put("settle_no", settled.get("settle_no").asString());
        assertThat(world.alipay.call("alipay.trade.order.settle.query", byNumber))
                .isEqualTo(asked);
    }

    @Test
    void is_one_settlement_however_often_it_is_asked_for() {
        var trade = ready();
        var settled = settle(trade, "S1", false, share(ANNA, 20_00));
        world.alipay.relate("alipay.trade.royalty.relation.unbind", ANNA);

        assertThat(settle(trade, "S1", false, share(ANNA, 20_00))).isEqualTo(settled);

        assertThat(unsettled(trade)).isEqualTo("80.00");
        refused("ACQ.DISCORDANT_REPEAT_REQUEST", settle(trade, "S1", false, share(ANNA, 20_01)));
        refused("ACQ.DISCORDANT_REPEAT_REQUEST", settle(trade, "S1", true, share(ANNA, 20_00)));
    }

    @Test
    void settles_only_trades_that_were_frozen_for_it() {
        world.alipay.bind(ANNA);
        world.alipay.open(NUMBER, 100_00);
        world.pay(Channel.ALIPAY, NUMBER);
        var trade = world.alipay.query(NUMBER).get("trade_no").asString();

        refused("ACQ.ILLEGAL_SETTLE_STATE", settle(trade, "S1", false, share(ANNA, 1_00)));
        refused("ACQ.TRADE_NOT_EXIST", settle("2026", "S1", false, share(ANNA, 1_00)));
        refused("ACQ.TRADE_NOT_EXIST", asked(trade, "S1"));
    }

    @Test
    void settles_with_nobody_it_does_not_know() {
        var trade = ready();

        refused("ACQ.ROYALTY_RECEIVER_INVALID", settle(trade, "S1", false, share("2088000000000004", 1_00)));
        refused(
                "ACQ.INVALID_PARAMETER",
                settle(trade, "S1", false, share(ANNA, 1_00).put("trans_out", BEN)));
        refused(
                "ACQ.INVALID_PARAMETER",
                settle(trade, "S1", false, share(ANNA, 1_00).put("royalty_type", "replenish")));
        refused(
                "ACQ.INVALID_PARAMETER",
                settle(trade, "S1", false, share(ANNA, 1_00).put("amount", "1.001")));
        refused("ACQ.INVALID_PARAMETER", settle(trade, "S1", false));
        assertThat(unsettled(trade)).isEqualTo("100.00");
    }

    @Test
    void gives_away_no_more_than_the_merchant_may_and_has() {
        var trade = ready();
        refused("ACQ.ALLOC_AMOUNT_VALIDATE_ERROR", settle(trade, "S1", false, share(ANNA, 30_01)));
        world.door(
                "POST", "/splits/limit", Json.object().put("channel", "alipay").put("percent", 100));
        world.alipay.refund(NUMBER, "R1", 40_00);

        refused("ACQ.ALLOC_AMOUNT_VALIDATE_ERROR", settle(trade, "S1", false, share(ANNA, 60_01)));
        assertThat(settle(trade, "S1", false, share(ANNA, 60_00)).get("code").asString())
                .isEqualTo("10000");
        refused("ACQ.ALLOC_AMOUNT_VALIDATE_ERROR", settle(trade, "S2", false, share(ANNA, 1)));
    }

    @Test
    void is_over_when_the_merchant_says_so() {
        var trade = ready();

        settle(trade, "S1", true, share(ANNA, 10_00));

        assertThat(asked(trade, "S1").get("royalty_detail_list")).hasSize(1);
        assertThat(unsettled(trade)).isEqualTo("0.00");
        refused("ACQ.ALLOC_AMOUNT_VALIDATE_ERROR", settle(trade, "S2", false, share(ANNA, 1)));
        var other = world.alipay.paidToBeShared("A20260102", 100_00);
        assertThat(settle(other, "S3", true).get("code").asString()).isEqualTo("10000");
        assertThat(unsettled(other)).isEqualTo("0.00");
    }

    @Test
    void fails_and_waits_as_it_is_told_to() {
        var trade = ready();
        var closed =
                Json.object().put("channel", "alipay").put("mode", "closed").put("reason", "USER_FROZEN");
        world.door("POST", "/splits/behaviour", closed);
        settle(trade, "S1", false, share(ANNA, 10_00));
        world.door(
                "POST",
                "/splits/behaviour",
                Json.object().put("channel", "alipay").put("mode", "processing"));
        settle(trade, "S2", false, share(ANNA, 10_00));

        var failed = asked(trade, "S1").get("royalty_detail_list").get(0);
        assertThat(failed.get("state").asString()).isEqualTo("FAIL");
        assertThat(failed.get("error_code").asString()).isEqualTo("USER_FROZEN");
        assertThat(asked(trade, "S2")
                        .get("royalty_detail_list")
                        .get(0)
                        .get("state")
                        .asString())
                .isEqualTo("PROCESSING");
        assertThat(unsettled(trade)).isEqualTo("90.00");
        world.door("POST", "/splits/S2/resolve", Json.object().put("state", "SUCCESS"));
        assertThat(asked(trade, "S2")
                        .get("royalty_detail_list")
                        .get(0)
                        .get("state")
                        .asString())
                .isEqualTo("SUCCESS");
        assertThat(world.due()).isEmpty();
    }

    @Test
    void loses_an_answer_when_it_is_told_to() {
        var trade = ready();
        world.fault(Channel.ALIPAY, Operation.SPLIT, FaultKind.ERROR);

        assertThat(settle(trade, "S1", false, share(ANNA, 10_00)).get("code").asString())
                .isEqualTo("20000");
        refused("ACQ.TRADE_NOT_EXIST", asked(trade, "S1"));
    }

    @Test
    void keeps_everything_over_a_restart() {
        var trade = ready();
        settle(trade, "S1", false, share(ANNA, 10_00));
        var rows = world.book("/alipay/splits");

        var next = new TestWorld(journal);

        assertThat(next.book("/alipay/splits")).isEqualTo(rows);
        assertThat(rows.get(0).get("splitFen").asLong()).isEqualTo(10_00);
        assertThat(next.alipay
                        .call(
                                "alipay.trade.royalty.relation.batchquery",
                                Json.object().put("out_request_no", "Q1"))
                        .get("receiver_list"))
                .hasSize(2);
    }

    private String ready() {
        world.alipay.bind(ANNA, BEN);
        return world.alipay.paidToBeShared(NUMBER, 100_00);
    }

    private JsonNode settle(String trade, String number, boolean finish, ObjectNode... shares) {
        var asked = Json.object().put("out_request_no", number).put("trade_no", trade);
        var listed = asked.putArray("royalty_parameters");
        for (var share : shares) {
            listed.add(share);
        }
        asked.putObject("extend_params").put("royalty_finish", Boolean.toString(finish));
        return world.alipay.call("alipay.trade.order.settle", asked);
    }

    private static ObjectNode share(String userId, long fen) {
        return Json.object()
                .put("royalty_type", "transfer")
                .put("trans_out", "2088000000000001")
                .put("trans_in_type", "userId")
                .put("trans_in", userId)
                .put("amount", Yuan.of(fen))
                .put("desc", "分给" + userId);
    }

    private JsonNode asked(String trade, String number) {
        return world.alipay.call(
                "alipay.trade.order.settle.query",
                Json.object().put("out_request_no", number).put("trade_no", trade));
    }

    private String unsettled(String trade) {
        return world.alipay
                .call("alipay.trade.order.onsettle.query", Json.object().put("trade_no", trade))
                .get("unsettled_amount")
                .asString();
    }

    private static void refused(String subCode, JsonNode answer) {
        assertThat(answer.get("code").asString()).isEqualTo("40004");
        assertThat(answer.get("sub_code").asString()).isEqualTo(subCode);
    }
}
