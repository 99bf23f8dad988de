package io.jinliu.simulator;

import static io.jinliu.simulator.Doorway.at;
import static io.jinliu.simulator.TestWorld.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.simulator.wire.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransferDoorsTest {

    static final String NUMBER = "P20260101";

    final TestWorld world = new TestWorld();
    final WechatPayer payer = new WechatPayer(world);
    final Doorway doors = new Doorway(world);

    @Test
    void let_a_payee_take_his_money() {
        payer.ask(NUMBER, 20_00);

        var taken = doors.post("/payee/confirm", at("wechat").put("outBillNo", NUMBER));

        assertThat(taken.status()).isEqualTo(200);
        assertThat(json(taken).get("state").asString()).isEqualTo("SUCCESS");
        refused(409, "NOT_WAITING", doors.post("/payee/confirm", at("wechat").put("outBillNo", NUMBER)));
        refused(409, "NOT_WAITING", doors.post("/payee/refuse", at("wechat").put("outBillNo", NUMBER)));
        refused(
                404,
                "NO_SUCH_TRANSFER",
                doors.post("/payee/refuse", at("wechat").put("outBillNo", "P2")));
    }

    @Test
    void let_a_payee_decline_for_a_reason() {
        payer.ask(NUMBER, 20_00);
        payer.ask("P20260102", 20_00);

        doors.post("/payee/refuse", at("wechat").put("outBillNo", NUMBER));
        doors.post("/payee/refuse", at("wechat").put("outBillNo", "P20260102").put("reason", "ACCOUNT_FROZEN"));

        assertThat(json(payer.query(NUMBER)).get("fail_reason").asString()).isEqualTo("RECEIVE_REFUSED");
        assertThat(json(payer.query("P20260102")).get("fail_reason").asString()).isEqualTo("ACCOUNT_FROZEN");
    }

    @ParameterizedTest
    @CsvSource({
        "usual,WAIT_USER_CONFIRM",
        "instant,SUCCESS",
        "accepted,ACCEPTED",
        "dealing,PROCESSING",
        "failing,FAIL",
        "canceling,WAIT_USER_CONFIRM"
    })
    void say_how_transfers_begin(String mode, String state) {
        assertThat(doors.post("/payee/behaviour", at("wechat").put("mode", mode))
                        .status())
                .isEqualTo(200);

        assertThat(json(payer.ask(NUMBER, 20_00)).get("state").asString()).isEqualTo(state);
    }

    @Test
    void go_back_to_the_usual() {
        doors.post("/payee/behaviour", at("wechat").put("mode", "canceling"));
        doors.post("/payee/behaviour", at("wechat").put("mode", "dealing"));
        payer.ask(NUMBER, 20_00);
        payer.cancel(NUMBER);
        assertThat(payer.state(NUMBER)).isEqualTo("CANCELING");

        doors.post("/payee/behaviour", at("wechat").put("mode", "usual"));

        assertThat(json(payer.ask("P20260102", 20_00)).get("state").asString()).isEqualTo("WAIT_USER_CONFIRM");
        payer.cancel("P20260102");
        assertThat(payer.state("P20260102")).isEqualTo("CANCELLED");
        assertThat(decide("wechat", "CANCELLED").status()).isEqualTo(200);
    }

    @Test
    void move_a_bill_on_from_state_to_state() {
        doors.post("/payee/behaviour", at("wechat").put("mode", "accepted"));
        payer.ask(NUMBER, 20_00);

        for (var outcome : new String[] {"DEALING", "WAIT_USER_CONFIRM", "SUCCESS"}) {
            assertThat(decide("wechat", outcome).status()).isEqualTo(200);
        }

        assertThat(payer.state(NUMBER)).isEqualTo("SUCCESS");
        refused(409, "NOT_POSSIBLE", decide("wechat", "FAIL"));
        refused(409, "NOT_POSSIBLE", decide("wechat", "CANCELLED"));
    }

    @Test
    void keep_an_outcome_for_a_transfer_nobody_asked_for_yet() {
        assertThat(decide("wechat", "FAIL").status()).isEqualTo(200);

        assertThat(json(payer.ask(NUMBER, 20_00)).get("fail_reason").asString()).isEqualTo("PAYEE_ACCOUNT_ABNORMAL");
        refused(
                404,
                "NO_SUCH_TRANSFER",
                doors.post("/payee/outcome", at("wechat").put("outNo", "P2").put("outcome", "CANCELLED")));
    }

    @Test
    void refuse_what_makes_no_sense() {
        refused(400, "INVALID", decide("wechat", "REFUND"));
        refused(400, "INVALID", decide("alipay", "CANCELLED"));
        refused(400, "INVALID", decide("alipay", "WAIT_USER_CONFIRM"));
        refused(400, "INVALID", decide("wechat", "PERHAPS"));
        refused(400, "INVALID", decide("unionpay", "FAIL"));
        refused(400, "INVALID", doors.post("/payee/confirm", at("alipay").put("outBillNo", NUMBER)));
        refused(400, "INVALID", doors.post("/payee/behaviour", at("alipay").put("mode", "canceling")));
        refused(400, "INVALID", doors.post("/payee/behaviour", at("wechat").put("mode", "perhaps")));
        refused(400, "INVALID", doors.post("/payee/unknown", at("wechat")));
        refused(400, "INVALID", doors.post("/merchant/balance", at("wechat")));
        refused(400, "INVALID", doors.post("/merchant/balance", at("wechat").put("amountFen", -1)));
        refused(400, "INVALID", doors.post("/merchant/balance", at("unionpay").put("amountFen", 1)));
        refused(404, "NOT_FOUND", doors.post("/merchant/purse", at("wechat").put("amountFen", 1)));
        refused(404, "NOT_FOUND", doors.post("/payee/pay", at("wechat")));
    }

    @Test
    void show_what_was_sent_and_what_is_left() {
        doors.post("/merchant/balance", at("wechat").put("amountFen", 100_00));
        payer.ask(NUMBER, 20_00);
        payer.ask("P20260102", 30_00);
        doors.post("/payee/confirm", at("wechat").put("outBillNo", NUMBER));

        var balance = doors.book("wechat/balance");
        assertThat(balance.get("balanceFen").asLong()).isEqualTo(50_00);
        assertThat(balance.get("onTheWayFen").asLong()).isEqualTo(30_00);
        assertThat(balance.get("leftFen").asLong()).isEqualTo(20_00);
        assertThat(balance.get("cameBackFen").asLong()).isZero();
        var rows = doors.book("wechat/transfers");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).get("outNo").asString()).isEqualTo(NUMBER);
        assertThat(rows.get(0).get("state").asString()).isEqualTo("SUCCESS");
        assertThat(rows.get(0).get("leftFen").asLong()).isEqualTo(20_00);
        assertThat(rows.get(0).get("payee").asString()).isEqualTo("oUp****eS6o");
        assertThat(rows.get(1).get("leftFen").asLong()).isZero();
        assertThat(rows.toString()).doesNotContain(WechatPayer.OPENID);
        assertThat(doors.book("wechat/transfers?outTradeNo=P20260102")).hasSize(1);
    }

    private Reply decide(String channel, String outcome) {
        return doors.post("/payee/outcome", at(channel).put("outNo", NUMBER).put("outcome", outcome));
    }

    private static void refused(int status, String code, Reply reply) {
        assertThat(reply.text()).contains("\"" + code + "\"");
        assertThat(reply.status()).isEqualTo(status);
    }
}
