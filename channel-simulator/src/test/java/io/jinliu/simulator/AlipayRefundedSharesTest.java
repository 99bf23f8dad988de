package io.jinliu.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.MemoryJournal;
import io.jinliu.simulator.book.RefundState;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Yuan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Refunds for which receivers give back their shares. */
class AlipayRefundedSharesTest {

    static final String NUMBER = "A20260101";
    static final String ANNA = "2088000000000002";

    final MemoryJournal journal = new MemoryJournal();
    final TestWorld world = new TestWorld(journal);

    @BeforeEach
    void shared() {
        world.alipay.bind(ANNA);
        var trade = world.alipay.paidToBeShared(NUMBER, 100_00);
        settle(trade, "S1", 10_00);
        settle(trade, "S2", 20_00);
    }

    @Test
    void takes_back_what_is_asked_from_the_oldest_share_on() {
        var refund = refund("R1", 50_00, back(ANNA, 15_00));

        assertThat(refund.get("fund_change").asString()).isEqualTo("Y");
        var row = row();
        assertThat(row.get("returnedFen").asLong()).isEqualTo(15_00);
        assertThat(row.get("unsplitFen").asLong()).isEqualTo(35_00);
        assertThat(row.get("returns")).hasSize(2);
        assertThat(row.get("returns").get(0).get("splitNumber").asString()).isEqualTo("S1");
        assertThat(row.get("returns").get(0).get("amountFen").asLong()).isEqualTo(10_00);
        var shown = world.alipay.call("alipay.trade.fastpay.refund.query", numbered("R1"));
        assertThat(shown.get("refund_royaltys")).hasSize(2);
        assertThat(shown.get("refund_royaltys").get(0).get("trans_out").asString())
                .isEqualTo(ANNA);
    }

    @Test
    void takes_nothing_back_that_is_not_asked_for() {
        refund("R1", 50_00);

        assertThat(row().get("returnedFen").asLong()).isZero();
        assertThat(row().get("unsplitFen").asLong()).isEqualTo(20_00);
    }

    @Test
    void takes_back_no_more_than_is_refunded_and_no_more_than_was_given() {
        refused("ACQ.ALLOC_AMOUNT_VALIDATE_ERROR", refund("R1", 10_00, back(ANNA, 10_01)));
        refused("ACQ.ALLOC_AMOUNT_VALIDATE_ERROR", refund("R1", 50_00, back(ANNA, 30_01)));
        refused("ACQ.ALLOC_AMOUNT_VALIDATE_ERROR", refund("R1", 50_00, back("2088000000000003", 1)));
        refused("ACQ.INVALID_PARAMETER", refund("R1", 50_00, back(ANNA, 1).put("trans_in", ANNA)));
        refund("R1", 30_00, back(ANNA, 30_00));

        refused("ACQ.ALLOC_AMOUNT_VALIDATE_ERROR", refund("R2", 10_00, back(ANNA, 1)));
        assertThat(row().get("returnedFen").asLong()).isEqualTo(30_00);
        assertThat(world.book("").get("alipay").get("refundedFen").asLong()).isEqualTo(30_00);
    }

    @Test
    void takes_back_once_however_often_the_refund_is_asked_for() {
        refund("R1", 30_00, back(ANNA, 10_00), back(ANNA, 5_00));

        assertThat(refund("R1", 30_00, back(ANNA, 15_00)).get("fund_change").asString())
                .isEqualTo("N");

        assertThat(row().get("returnedFen").asLong()).isEqualTo(15_00);
        refused("ACQ.DISCORDANT_REPEAT_REQUEST", refund("R1", 30_00, back(ANNA, 14_99)));
        refused("ACQ.DISCORDANT_REPEAT_REQUEST", refund("R1", 30_00));
    }

    @Test
    void leaves_the_share_where_it_was_when_the_refund_fails_also_over_a_restart() {
        world.simulator.refunds().endAs(Channel.ALIPAY, RefundState.PROCESSING);
        refund("R1", 30_00, back(ANNA, 30_00));
        assertThat(row().get("returnedFen").asLong()).isZero();
        refused("ACQ.ALLOC_AMOUNT_VALIDATE_ERROR", refund("R2", 30_00, back(ANNA, 1)));

        var next = new TestWorld(journal);
        next.simulator.refunds().resolve("R1", RefundState.CLOSED);

        var row = next.book("/alipay/splits").get(0);
        assertThat(row.get("returns").get(0).get("state").asString()).isEqualTo("FAILED");
        assertThat(row.get("returnedFen").asLong()).isZero();
        var again = next.alipay.call("alipay.trade.refund", asked("R1", 30_00, back(ANNA, 30_00)));
        assertThat(again.get("fund_change").asString()).isEqualTo("Y");
        assertThat(next.book("/alipay/splits").get(0).get("returnedFen").asLong())
                .isEqualTo(30_00);
    }

    private void settle(String trade, String number, long fen) {
        var asked = Json.object().put("out_request_no", number).put("trade_no", trade);
        asked.putArray("royalty_parameters").addObject().put("trans_in", ANNA).put("amount", Yuan.of(fen));
        assertThat(world.alipay
                        .call("alipay.trade.order.settle", asked)
                        .get("code")
                        .asString())
                .isEqualTo("10000");
    }

    private JsonNode refund(String number, long fen, ObjectNode... shares) {
        return world.alipay.call("alipay.trade.refund", asked(number, fen, shares));
    }

    private static ObjectNode asked(String number, long fen, ObjectNode... shares) {
        var asked = numbered(number).put("refund_amount", Yuan.of(fen));
        if (shares.length > 0) {
            var listed = asked.putArray("refund_royalty_parameters");
            for (var share : shares) {
                listed.add(share);
            }
        }
        return asked;
    }

    private static ObjectNode numbered(String number) {
        return Json.object().put("out_trade_no", NUMBER).put("out_request_no", number);
    }

    private static ObjectNode back(String userId, long fen) {
        return Json.object().put("trans_out", userId).put("amount", Yuan.of(fen));
    }

    private JsonNode row() {
        return world.book("/alipay/splits").get(0);
    }

    private static void refused(String subCode, JsonNode answer) {
        assertThat(answer.get("code").asString()).isEqualTo("40004");
        assertThat(answer.get("sub_code").asString()).isEqualTo(subCode);
    }
}
