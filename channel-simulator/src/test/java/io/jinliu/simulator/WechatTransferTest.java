package io.jinliu.simulator;

import static io.jinliu.simulator.TestWorld.json;
import static io.jinliu.simulator.WechatPayer.OPENID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Purse;
import io.jinliu.simulator.channel.PayerRefused;
import io.jinliu.simulator.wire.Reply;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class WechatTransferTest {

    static final String NUMBER = "P20260101";

    final TestWorld world = new TestWorld();
    final WechatPayer payer = new WechatPayer(world);
    final Doorway doors = new Doorway(world);

    @Test
    void waits_for_its_payee_and_gives_what_his_app_opens() {
        var answer = json(payer.ask(NUMBER, 20_00));

        assertThat(answer.get("out_bill_no").asString()).isEqualTo(NUMBER);
        assertThat(answer.get("transfer_bill_no").asString()).hasSize(34);
        assertThat(answer.get("create_time").asString()).isEqualTo("2026-01-01T12:00:00+08:00");
        assertThat(answer.get("state").asString()).isEqualTo("WAIT_USER_CONFIRM");
        assertThat(answer.get("package_info").asString()).isNotEmpty();
        assertThat(doors.balance("wechat")).isEqualTo(Purse.OPENING_FEN - 20_00);
        assertThat(world.due()).isEmpty();
    }

    @Test
    void arrives_once_the_payee_confirms_and_is_told_of() {
        payer.ask(NUMBER, 20_00);
        world.pass("PT1M");

        world.simulator.transfers().confirm(Channel.WECHAT, NUMBER, false);

        var delivery = world.due().getFirst();
        var envelope = WechatPayer.envelope(delivery);
        assertThat(envelope.get("event_type").asString()).isEqualTo("MCHTRANSFER.BILL.FINISHED");
        assertThat(envelope.get("resource").get("original_type").asString()).isEqualTo("mch_payment");
        var told = WechatPayer.told(delivery);
        assertThat(told.get("out_bill_no").asString()).isEqualTo(NUMBER);
        assertThat(told.get("state").asString()).isEqualTo("SUCCESS");
        assertThat(told.get("mch_id").asString()).isEqualTo("1900000001");
        assertThat(told.get("transfer_amount").asLong()).isEqualTo(20_00);
        assertThat(told.get("openid").asString()).isEqualTo(OPENID);
        assertThat(told.get("update_time").asString()).isEqualTo("2026-01-01T12:01:00+08:00");
        assertThat(json(payer.query(NUMBER)).has("package_info")).isFalse();
    }

    @Test
    void is_the_same_bill_under_the_same_number_and_terms() {
        var first = json(payer.ask(NUMBER, 20_00));
        var line = world.simulator.book().nextLine();

        assertThat(json(payer.ask(NUMBER, 20_00))).isEqualTo(first);
        assertThat(world.simulator.book().nextLine()).isEqualTo(line);
        world.simulator.transfers().confirm(Channel.WECHAT, NUMBER, false);
        var later = json(payer.ask(NUMBER, 20_00));
        assertThat(later.get("state").asString()).isEqualTo("SUCCESS");
        assertThat(later.has("package_info")).isFalse();
    }

    @Test
    void refuses_the_same_number_for_other_terms() {
        payer.ask(NUMBER, 20_00);

        refused(400, "INVALID_REQUEST", payer.ask(NUMBER, 20_01));
        refused(400, "INVALID_REQUEST", payer.ask(payer.bill(NUMBER, 20_00).put("openid", "another")));
        refused(400, "INVALID_REQUEST", payer.ask(payer.bill(NUMBER, 20_00).put("transfer_remark", "二月")));
    }

    @Test
    void knows_the_same_name_behind_another_cipher_text() {
        var first = json(payer.ask(named(2_000_00, "张三")));

        assertThat(json(payer.ask(named(2_000_00, "张三")))).isEqualTo(first);
        refused(400, "INVALID_REQUEST", payer.ask(named(2_000_00, "李四")));
    }

    @Test
    void fails_when_the_payee_does_not_want_it_and_gives_the_money_back() {
        payer.ask(NUMBER, 20_00);

        world.simulator.transfers().refuse(Channel.WECHAT, NUMBER, "RECEIVE_REFUSED");

        var found = json(payer.query(NUMBER));
        assertThat(found.get("state").asString()).isEqualTo("FAIL");
        assertThat(found.get("fail_reason").asString()).isEqualTo("RECEIVE_REFUSED");
        assertThat(WechatPayer.told(world.due().getFirst()).get("fail_reason").asString())
                .isEqualTo("RECEIVE_REFUSED");
        assertThat(doors.balance("wechat")).isEqualTo(Purse.OPENING_FEN);
    }

    @Test
    void fails_when_nobody_took_it_within_a_day() {
        payer.ask(NUMBER, 20_00);
        world.pass("PT23H59M59S");
        assertThat(payer.state(NUMBER)).isEqualTo("WAIT_USER_CONFIRM");

        world.pass("PT1S");

        var told = WechatPayer.told(world.due().getFirst());
        assertThat(told.get("state").asString()).isEqualTo("FAIL");
        assertThat(told.get("fail_reason").asString()).isEqualTo("OVERDUE_CLOSE");
        assertThat(payer.state(NUMBER)).isEqualTo("FAIL");
        assertThat(doors.balance("wechat")).isEqualTo(Purse.OPENING_FEN);
        assertThatThrownBy(() -> world.simulator.transfers().confirm(Channel.WECHAT, NUMBER, false))
                .isInstanceOf(PayerRefused.class);
    }

    @Test
    void cannot_be_taken_after_its_day_even_if_nobody_has_looked_since() {
        payer.ask(NUMBER, 20_00);
        world.pass("P1D");

        assertThatThrownBy(() -> world.simulator.transfers().confirm(Channel.WECHAT, NUMBER, false))
                .isInstanceOf(PayerRefused.class);

        assertThat(payer.state(NUMBER)).isEqualTo("FAIL");
    }

    @Test
    void ends_as_of_its_day_however_late_somebody_looks() {
        payer.ask(NUMBER, 20_00);
        world.pass("P9D");

        assertThat(json(payer.query(NUMBER)).get("update_time").asString()).isEqualTo("2026-01-02T12:00:00+08:00");
        assertThat(world.due()).hasSize(1);
    }

    @Test
    void does_not_send_more_than_there_is_and_forgets_that_it_was_asked() {
        world.simulator.merchant().has(Channel.WECHAT, 19_99);
        refused(403, "NOT_ENOUGH", payer.ask(NUMBER, 20_00));
        refused(404, "NOT_FOUND", payer.query(NUMBER));

        world.simulator.merchant().has(Channel.WECHAT, 20_00);

        assertThat(payer.ask(NUMBER, 20_00).status()).isEqualTo(200);
        assertThat(doors.balance("wechat")).isZero();
        refused(403, "NOT_ENOUGH", payer.ask("P20260102", 10));
    }

    @Test
    void is_found_by_both_numbers_and_by_no_other() {
        var id = json(payer.ask(NUMBER, 20_00)).get("transfer_bill_no").asString();

        var byId = world.wechat.send("GET", WechatPayer.BILLS + "/transfer-bill-no/" + id, "");

        assertThat(json(byId)).isEqualTo(json(payer.query(NUMBER)));
        assertThat(json(byId).get("transfer_remark").asString()).isEqualTo("一月佣金");
        assertThat(json(byId).get("appid").asString()).isEqualTo("wx0000000000000001");
        refused(404, "NOT_FOUND", payer.query("P20260109"));
        refused(404, "NOT_FOUND", world.wechat.send("GET", WechatPayer.BILLS + "/transfer-bill-no/1330", ""));
        refused(404, "NOT_FOUND", world.wechat.send("GET", WechatPayer.BILLS, ""));
    }

    private ObjectNode named(long fen, String name) {
        return payer.bill(NUMBER, fen).put("user_name", WechatPayer.secret(name));
    }

    private static void refused(int status, String code, Reply reply) {
        assertThat(reply.text()).contains("\"" + code + "\"");
        assertThat(reply.status()).isEqualTo(status);
    }
}
