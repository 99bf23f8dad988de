package io.jinliu.simulator;

import static io.jinliu.simulator.TestWorld.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Product;
import io.jinliu.simulator.book.RefundState;
import io.jinliu.simulator.book.Totals;
import io.jinliu.simulator.channel.PayerRefused;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Reply;
import org.junit.jupiter.api.Test;

class WechatReversalTest {

    static final String NUMBER = "T20260101";

    final TestWorld world = new TestWorld();

    @Test
    void closes_an_order_whose_payer_still_thinks() {
        world.wechat.read(NUMBER, 20_00, world.code(Channel.WECHAT, Product.CODE, 0, true));

        undone("N", world.wechat.reverse(NUMBER));

        assertThat(state()).isEqualTo("REVOKED");
        assertThatThrownBy(() -> world.pay(Channel.WECHAT, NUMBER)).isInstanceOf(PayerRefused.class);
        assertThat(totals().refunds()).isZero();
    }

    @Test
    void gives_the_whole_payment_back_under_a_name_of_its_own() {
        paid();

        undone("N", world.wechat.reverse(NUMBER));

        assertThat(state()).isEqualTo("REVOKED");
        assertThat(totals().refundedFen()).isEqualTo(20_00);
        var refund = world.wechat.send("GET", "/v3/refund/domestic/refunds/reversed:" + NUMBER, "");
        assertThat(json(refund).get("status").asString()).isEqualTo("SUCCESS");
        assertThat(json(refund).get("amount").get("refund").asLong()).isEqualTo(20_00);
        assertThat(world.due()).isEmpty();
    }

    @Test
    void reverses_once_however_often_it_is_asked() {
        paid();
        world.wechat.reverse(NUMBER);
        var line = world.simulator.book().nextLine();

        undone("N", world.wechat.reverse(NUMBER));

        assertThat(world.simulator.book().nextLine()).isEqualTo(line);
        assertThat(totals().refunds()).isOne();
    }

    @Test
    void reverses_an_unpaid_order_once_too() {
        world.wechat.read(NUMBER, 20_00, world.code(Channel.WECHAT, Product.CODE, 0, true));
        world.simulator.till().refuse(Channel.WECHAT, NUMBER);
        world.wechat.reverse(NUMBER);
        var line = world.simulator.book().nextLine();

        undone("N", world.wechat.reverse(NUMBER));

        assertThat(state()).isEqualTo("REVOKED");
        assertThat(world.simulator.book().nextLine()).isEqualTo(line);
    }

    @Test
    void wants_to_be_asked_again_when_the_money_could_not_go_back() {
        paid();
        world.simulator.refunds().endAs(Channel.WECHAT, RefundState.CLOSED);
        undone("Y", world.wechat.reverse(NUMBER));
        assertThat(state()).isEqualTo("SUCCESS");

        world.simulator.refunds().endAs(Channel.WECHAT, RefundState.SUCCESS);
        undone("N", world.wechat.reverse(NUMBER));
        assertThat(state()).isEqualTo("REVOKED");
    }

    @Test
    void reverses_no_payment_that_was_refunded_and_refunds_none_that_was_reversed() {
        paid();
        world.wechat.refund(NUMBER, "R1", 5_00, 20_00);
        refused(400, "INVALID_REQUEST", world.wechat.reverse(NUMBER));

        world.wechat.read("T20260102", 20_00, world.code(Channel.WECHAT));
        world.wechat.reverse("T20260102");
        refused(400, "INVALID_REQUEST", world.wechat.refund("T20260102", "R2", 1, 20_00));
    }

    @Test
    void reverses_for_seven_days() {
        paid();
        world.wechat.read("T20260102", 20_00, world.code(Channel.WECHAT));
        world.pass("P7D");
        undone("N", world.wechat.reverse(NUMBER));

        world.pass("PT1S");
        refused(400, "INVALID_REQUEST", world.wechat.reverse("T20260102"));
    }

    @Test
    void reverses_only_what_was_read_at_a_till_and_only_the_merchants_own() {
        world.wechat.open(NUMBER, 20_00);
        var strange = Json.object().put("appid", "wx0000000000000001").put("mchid", "1900000002");

        refused(400, "INVALID_REQUEST", world.wechat.reverse(NUMBER));
        refused(404, "ORDER_NOT_EXIST", world.wechat.reverse("T20260109"));
        refused(
                400,
                "PARAM_ERROR",
                world.wechat.post("/v3/pay/transactions/out-trade-no/" + NUMBER + "/reverse", strange));
    }

    private void paid() {
        assertThat(world.wechat.read(NUMBER, 20_00, world.code(Channel.WECHAT)).status())
                .isEqualTo(200);
    }

    private String state() {
        return json(world.wechat.query(NUMBER)).get("trade_state").asString();
    }

    private Totals totals() {
        return Totals.of(world.simulator.book().of(Channel.WECHAT));
    }

    private static void undone(String recall, Reply reply) {
        assertThat(reply.status()).isEqualTo(200);
        assertThat(json(reply).get("recall").asString()).isEqualTo(recall);
    }

    private static void refused(int status, String code, Reply reply) {
        assertThat(reply.text()).contains("\"" + code + "\"");
        assertThat(reply.status()).isEqualTo(status);
    }
}
