package io.jinliu.simulator;

import static io.jinliu.simulator.TestWorld.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Purse;
import io.jinliu.simulator.fault.FaultKind;
import io.jinliu.simulator.fault.Operation;
import io.jinliu.simulator.wire.Answer;
import io.jinliu.simulator.wire.Json;
import org.junit.jupiter.api.Test;

class TransferFaultsTest {

    static final String NUMBER = "P20260101";

    final TestWorld world = new TestWorld();
    final WechatPayer payer = new WechatPayer(world);
    final Doorway doors = new Doorway(world);

    @Test
    void take_a_transfer_and_never_say_so() {
        world.fault(Channel.WECHAT, Operation.TRANSFER, FaultKind.TIMEOUT_AFTER_SUCCESS);
        var request = world.wechat.signed("POST", WechatPayer.BILLS, Json.text(payer.bill(NUMBER, 20_00)), world.now);

        assertThat(world.simulator.answer(request)).isInstanceOf(Answer.Cut.class);

        assertThat(payer.state(NUMBER)).isEqualTo("WAIT_USER_CONFIRM");
        assertThat(json(payer.ask(NUMBER, 20_00)).get("state").asString()).isEqualTo("WAIT_USER_CONFIRM");
        assertThat(doors.balance("wechat")).isEqualTo(Purse.OPENING_FEN - 20_00);
    }

    @Test
    void fail_before_anything_is_done() {
        world.fault(Channel.WECHAT, Operation.TRANSFER, FaultKind.ERROR);

        assertThat(payer.ask(NUMBER, 20_00).status()).isEqualTo(500);

        assertThat(payer.query(NUMBER).status()).isEqualTo(404);
        assertThat(doors.balance("wechat")).isEqualTo(Purse.OPENING_FEN);
    }

    @Test
    void strike_questions_and_callings_back_apart() {
        payer.ask(NUMBER, 20_00);
        world.fault(Channel.WECHAT, Operation.TRANSFER_QUERY, FaultKind.ERROR);
        world.fault(Channel.WECHAT, Operation.TRANSFER_CANCEL, FaultKind.ERROR);

        assertThat(payer.query(NUMBER).status()).isEqualTo(500);
        assertThat(payer.cancel(NUMBER).status()).isEqualTo(500);

        assertThat(payer.state(NUMBER)).isEqualTo("WAIT_USER_CONFIRM");
    }

    @Test
    void aim_at_one_number_only() {
        var fault =
                Doorway.at("wechat").put("on", "transfer").put("kind", "error").put("outTradeNo", "P20260102");
        assertThat(doors.post("/faults", fault).status()).isEqualTo(201);

        assertThat(payer.ask(NUMBER, 20_00).status()).isEqualTo(200);
        assertThat(payer.ask("P20260102", 20_00).status()).isEqualTo(500);
    }

    @Test
    void leave_alipays_outcome_unknown() {
        world.fault(Channel.ALIPAY, Operation.TRANSFER, FaultKind.ERROR);
        world.fault(Channel.ALIPAY, Operation.TRANSFER_QUERY, FaultKind.ERROR);

        var asked = world.alipay.call(
                "alipay.fund.trans.uni.transfer", Json.object().put("out_biz_no", NUMBER));
        var queried = world.alipay.call(
                "alipay.fund.trans.common.query", Json.object().put("out_biz_no", NUMBER));

        assertThat(asked.get("code").asString()).isEqualTo("20000");
        assertThat(queried.get("code").asString()).isEqualTo("20000");
    }

    @Test
    void lie_about_an_amount_and_tell_the_truth_the_next_time() {
        payer.ask(NUMBER, 20_00);
        world.fault(Channel.WECHAT, Operation.NOTIFY, FaultKind.CHANGE_AMOUNT);
        world.simulator.transfers().confirm(Channel.WECHAT, NUMBER, false);

        var lie = world.due().getFirst();
        world.answer(lie, 500, "");
        world.pass("PT15S");
        var truth = world.due().getFirst();

        assertThat(WechatPayer.told(lie).get("transfer_amount").asLong()).isEqualTo(7);
        assertThat(WechatPayer.told(truth).get("transfer_amount").asLong()).isEqualTo(20_00);
        assertThat(truth.noticeId()).isEqualTo(lie.noticeId());
        world.answer(truth, 204, "");
        world.pass("P2D");
        assertThat(world.due()).isEmpty();
    }

    @Test
    void tell_nobody_who_gave_no_address() {
        var bill = payer.bill(NUMBER, 20_00);
        bill.remove("notify_url");
        payer.ask(bill);

        world.simulator.transfers().confirm(Channel.WECHAT, NUMBER, false);

        assertThat(world.due()).isEmpty();
    }
}
