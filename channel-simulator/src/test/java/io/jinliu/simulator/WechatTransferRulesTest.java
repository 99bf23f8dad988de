package io.jinliu.simulator;

import static io.jinliu.simulator.TestWorld.json;
import static io.jinliu.simulator.WechatPayer.OPENID;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Purse;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Reply;
import io.jinliu.simulator.wire.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WechatTransferRulesTest {

    static final String NUMBER = "P20260101";

    final TestWorld world = new TestWorld();
    final WechatPayer payer = new WechatPayer(world);
    final Doorway doors = new Doorway(world);

    @ParameterizedTest
    @CsvSource({
        "appid,wx0000000000000002,APPID_MCHID_NOT_MATCH",
        "out_bill_no,P-20260101,PARAM_ERROR",
        "out_bill_no,P20260101P20260101P20260101P20260101,PARAM_ERROR",
        "out_bill_no,'',PARAM_ERROR",
        "openid,'',PARAM_ERROR",
        "transfer_scene_id,'',PARAM_ERROR",
        "transfer_remark,'',PARAM_ERROR",
        "transfer_remark,一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三,PARAM_ERROR",
        "notify_url,http://127.0.0.1:9/notify?a=1,PARAM_ERROR",
        "transfer_amount,20.00,PARAM_ERROR"
    })
    void refuses_what_is_not_as_the_contract_has_it(String field, String value, String code) {
        refused(400, code, payer.ask(payer.bill(NUMBER, 20_00).put(field, value)));

        assertThat(doors.balance("wechat")).isEqualTo(Purse.OPENING_FEN);
        refused(404, "NOT_FOUND", payer.query(NUMBER));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0})
    void refuses_what_is_no_amount(long fen) {
        refused(400, "PARAM_ERROR", payer.ask(NUMBER, fen));
    }

    @Test
    void refuses_a_number_that_is_no_text() {
        var bill = payer.bill(NUMBER, 20_00);
        bill.putObject("out_bill_no").put("is", "P20260101");

        refused(400, "PARAM_ERROR", payer.ask(bill));
    }

    @Test
    void sends_ten_fen_at_least() {
        refused(400, "INVALID_REQUEST", payer.ask(NUMBER, 9));
        assertThat(payer.ask(NUMBER, 10).status()).isEqualTo(200);
    }

    @Test
    void wants_to_know_the_occasion() {
        var bill = payer.bill(NUMBER, 20_00);
        bill.remove("transfer_scene_report_infos");
        refused(400, "PARAM_ERROR", payer.ask(bill));

        bill.putArray("transfer_scene_report_infos");
        refused(400, "PARAM_ERROR", payer.ask(bill));

        bill.putArray("transfer_scene_report_infos").addObject().put("info_type", "岗位类型");
        refused(400, "PARAM_ERROR", payer.ask(bill));

        bill.putArray("transfer_scene_report_infos").add("岗位类型");
        refused(400, "PARAM_ERROR", payer.ask(bill));
    }

    @Test
    void wants_a_name_from_two_thousand_yuan_on_and_none_below_thirty_fen() {
        assertThat(payer.ask(NUMBER, 1_999_99).status()).isEqualTo(200);
        refused(400, "PARAM_ERROR", payer.ask("P20260102", 2_000_00));
        refused(400, "PARAM_ERROR", payer.ask(payer.bill("P20260102", 29).put("user_name", WechatPayer.secret("张三"))));

        var named = payer.ask(payer.bill("P20260102", 2_000_00).put("user_name", WechatPayer.secret("张三")));

        assertThat(named.status()).isEqualTo(200);
    }

    @Test
    void reads_a_name_only_with_the_key_its_serial_names() {
        var bill = payer.bill(NUMBER, 2_000_00).put("user_name", WechatPayer.secret("张三"));

        refused(400, "PARAM_ERROR", payer.post(WechatPayer.BILLS, bill, "PUB_KEY_ID_2"));
        refused(400, "PARAM_ERROR", world.wechat.post(WechatPayer.BILLS, bill));
        refused(400, "PARAM_ERROR", payer.ask(bill.put("user_name", "张三")));
        refused(400, "PARAM_ERROR", payer.ask(bill.put("user_name", "bm90IGVuY3J5cHRlZA==")));
    }

    @Test
    void does_not_let_somebody_of_another_name_have_it() {
        doors.post("/payee/named", Doorway.at("wechat").put("payee", OPENID).put("name", "李四"));
        payer.ask(payer.bill(NUMBER, 2_000_00).put("user_name", WechatPayer.secret("张三")));
        payer.ask("P20260102", 20_00);

        world.simulator.transfers().confirm(Channel.WECHAT, NUMBER, false);
        world.simulator.transfers().confirm(Channel.WECHAT, "P20260102", false);

        assertThat(json(payer.query(NUMBER)).get("fail_reason").asString()).isEqualTo("NAME_NOT_CORRECT");
        assertThat(payer.state("P20260102")).isEqualTo("SUCCESS");
        assertThat(doors.balance("wechat")).isEqualTo(Purse.OPENING_FEN - 20_00);
    }

    @Test
    void knows_no_payee_of_another_app() {
        doors.post("/payee/unknown", Doorway.at("wechat").put("payee", OPENID));

        refused(400, "INVALID_REQUEST", payer.ask(NUMBER, 20_00));

        doors.post("/payee/named", Doorway.at("wechat").put("payee", OPENID));
        assertThat(payer.ask(NUMBER, 20_00).status()).isEqualTo(200);
    }

    @Test
    void lets_in_nobody_whom_the_signature_does_not_let_in() {
        var signed = world.wechat.signed("POST", WechatPayer.BILLS, Json.text(payer.bill(NUMBER, 20_00)), world.now);
        var forged =
                new Request("POST", WechatPayer.BILLS, "", signed.headers(), Json.bytes(payer.bill(NUMBER, 30_00)));

        refused(401, "SIGN_ERROR", TestWorld.said(world.simulator.answer(forged)));
    }

    private static void refused(int status, String code, Reply reply) {
        assertThat(reply.text()).contains("\"" + code + "\"");
        assertThat(reply.status()).isEqualTo(status);
    }
}
