package io.jinliu.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Purse;
import io.jinliu.simulator.book.TransferState;
import io.jinliu.simulator.wire.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class AlipayTransferTest {

    static final String NUMBER = "P20260101";

    final TestWorld world = new TestWorld();
    final AlipayPayer payer = new AlipayPayer(world);
    final Doorway doors = new Doorway(world);

    @Test
    void arrives_at_once() {
        var answer = payer.transfer(NUMBER, 20_00);

        assertThat(answer.get("code").asString()).isEqualTo("10000");
        assertThat(answer.get("status").asString()).isEqualTo("SUCCESS");
        assertThat(answer.get("out_biz_no").asString()).isEqualTo(NUMBER);
        assertThat(answer.get("order_id").asString()).hasSize(32);
        assertThat(answer.get("pay_fund_order_id").asString())
                .hasSize(32)
                .isNotEqualTo(answer.get("order_id").asString());
        assertThat(answer.get("trans_date").asString()).isEqualTo("2026-01-01 12:00:00");
        assertThat(doors.balance("alipay")).isEqualTo(Purse.OPENING_FEN - 20_00);
        assertThat(world.due()).isEmpty();
    }

    @Test
    void gives_the_same_answer_to_the_same_question() {
        var first = payer.transfer(NUMBER, 20_00);
        var line = world.simulator.book().nextLine();
        world.pass("PT1H");

        assertThat(payer.transfer(NUMBER, 20_00)).isEqualTo(first);
        assertThat(world.simulator.book().nextLine()).isEqualTo(line);
        assertThat(sub(payer.transfer(NUMBER, 20_01))).isEqualTo("PAYMENT_INFO_INCONSISTENCY");
        assertThat(sub(payer.send(AlipayPayer.order(NUMBER, 20_00).put("remark", "again"))))
                .isEqualTo("PAYMENT_INFO_INCONSISTENCY");
    }

    @Test
    void is_found_by_both_numbers() {
        var orderId = payer.transfer(NUMBER, 20_00).get("order_id").asString();

        var found = payer.query(NUMBER);

        assertThat(found.get("status").asString()).isEqualTo("SUCCESS");
        assertThat(found.get("trans_amount").asString()).isEqualTo("20.00");
        assertThat(found.get("pay_date").asString()).isEqualTo("2026-01-01 12:00:00");
        assertThat(payer.asked(Json.object().put("order_id", orderId))).isEqualTo(found);
        assertThat(sub(payer.query("P20260109"))).isEqualTo("ORDER_NOT_EXIST");
        assertThat(sub(payer.asked(Json.object().put("order_id", "2026")))).isEqualTo("ORDER_NOT_EXIST");
        assertThat(sub(payer.asked(Json.object().put("out_biz_no", NUMBER)))).isEqualTo("INVALID_PARAMETER");
        assertThat(sub(payer.asked(Json.object()))).isEqualTo("INVALID_PARAMETER");
    }

    @ParameterizedTest
    @CsvSource({"SUCCESS,SUCCESS", "FAIL,FAIL", "REFUND,REFUND"})
    void becomes_what_was_decided_after_it_was_dealt_with(TransferState outcome, String status) {
        world.simulator.transfers().beginAs(Channel.ALIPAY, TransferState.PROCESSING);
        assertThat(payer.transfer(NUMBER, 20_00).get("status").asString()).isEqualTo("DEALING");
        assertThat(payer.query(NUMBER).get("status").asString()).isEqualTo("DEALING");
        assertThat(payer.query(NUMBER).has("pay_date")).isFalse();

        world.simulator.transfers().decide(Channel.ALIPAY, NUMBER, outcome, "PAYEE_ACCOUNT_STATUS_ERROR");

        var found = payer.query(NUMBER);
        assertThat(found.get("status").asString()).isEqualTo(status);
        assertThat(found.has("error_code")).isEqualTo(outcome != TransferState.SUCCESS);
        assertThat(doors.balance("alipay"))
                .isEqualTo(outcome == TransferState.SUCCESS ? Purse.OPENING_FEN - 20_00 : Purse.OPENING_FEN);
    }

    @Test
    void may_be_sent_back_after_it_arrived() {
        payer.transfer(NUMBER, 20_00);
        world.pass("P1D");

        world.simulator.transfers().decide(Channel.ALIPAY, NUMBER, TransferState.REFUND, "PAYEE_CARD_INFO_ERROR");

        var found = payer.query(NUMBER);
        assertThat(found.get("status").asString()).isEqualTo("REFUND");
        assertThat(found.get("error_code").asString()).isEqualTo("PAYEE_CARD_INFO_ERROR");
        assertThat(found.get("pay_date").asString()).isEqualTo("2026-01-01 12:00:00");
        assertThat(doors.book("alipay/balance").get("cameBackFen").asLong()).isEqualTo(20_00);
    }

    @Test
    void fails_as_it_was_told_to_beforehand_and_says_so_again() {
        world.simulator.transfers().decide(Channel.ALIPAY, NUMBER, TransferState.FAIL, "PAYEE_ACC_OCUPIED");

        assertThat(sub(payer.transfer(NUMBER, 20_00))).isEqualTo("PAYEE_ACC_OCUPIED");
        assertThat(sub(payer.transfer(NUMBER, 20_00))).isEqualTo("PAYEE_ACC_OCUPIED");
        assertThat(payer.query(NUMBER).get("error_code").asString()).isEqualTo("PAYEE_ACC_OCUPIED");
        assertThat(doors.balance("alipay")).isEqualTo(Purse.OPENING_FEN);
        assertThat(payer.transfer("P20260102", 20_00).get("status").asString()).isEqualTo("SUCCESS");
    }

    @Test
    void refuses_payees_that_are_unknown_or_of_another_name() {
        doors.post("/payee/unknown", Doorway.at("alipay").put("payee", AlipayPayer.WHO));
        assertThat(sub(payer.transfer(NUMBER, 20_00))).isEqualTo("PAYEE_NOT_EXIST");
        assertThat(sub(payer.query(NUMBER))).isEqualTo("ORDER_NOT_EXIST");

        doors.post(
                "/payee/named",
                Doorway.at("alipay").put("payee", AlipayPayer.WHO).put("name", "李四"));
        assertThat(sub(payer.transfer(NUMBER, 20_00))).isEqualTo("PAYEE_USER_INFO_ERROR");

        doors.post(
                "/payee/named",
                Doorway.at("alipay").put("payee", AlipayPayer.WHO).put("name", "张三"));
        assertThat(payer.transfer(NUMBER, 20_00).get("status").asString()).isEqualTo("SUCCESS");
    }

    @Test
    void does_not_send_more_than_there_is() {
        world.simulator.merchant().has(Channel.ALIPAY, 19_99);
        assertThat(sub(payer.transfer(NUMBER, 20_00))).isEqualTo("BALANCE_IS_NOT_ENOUGH");
        assertThat(sub(payer.query(NUMBER))).isEqualTo("ORDER_NOT_EXIST");

        world.simulator.merchant().has(Channel.ALIPAY, 20_00);

        assertThat(payer.transfer(NUMBER, 20_00).get("status").asString()).isEqualTo("SUCCESS");
        assertThat(doors.balance("alipay")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "trans_amount,0.09,EXCEED_LIMIT_SM_MIN_AMOUNT",
        "trans_amount,50000.01,EXCEED_LIMIT_SM_AMOUNT",
        "trans_amount,0,INVALID_PARAMETER",
        "trans_amount,1.234,INVALID_PARAMETER",
        "trans_amount,-1.00,INVALID_PARAMETER",
        "out_biz_no,'',INVALID_PARAMETER",
        "out_biz_no,'P 1',INVALID_PARAMETER",
        "product_code,STD_RED_PACKET,INVALID_PARAMETER",
        "biz_scene,PERSONAL_COLLECTION,INVALID_PARAMETER"
    })
    void refuses_what_is_not_as_the_contract_has_it(String field, String value, String subCode) {
        assertThat(sub(payer.send(AlipayPayer.order(NUMBER, 20_00).put(field, value))))
                .isEqualTo(subCode);
        assertThat(doors.book("alipay/transfers")).isEmpty();
    }

    @Test
    void wants_the_name_of_who_is_known_by_what_he_logs_on_with() {
        var order = AlipayPayer.order(NUMBER, 20_00);
        order.putObject("payee_info").put("identity", AlipayPayer.WHO).put("identity_type", "ALIPAY_LOGON_ID");
        assertThat(sub(payer.send(order))).isEqualTo("INVALID_PARAMETER");

        order.putObject("payee_info").put("identity", AlipayPayer.WHO).put("identity_type", "ALIPAY_NAME");
        assertThat(sub(payer.send(order))).isEqualTo("INVALID_PARAMETER");

        order.put("payee_info", AlipayPayer.WHO);
        assertThat(sub(payer.send(order))).isEqualTo("INVALID_PARAMETER");

        order.remove("payee_info");
        assertThat(sub(payer.send(order))).isEqualTo("INVALID_PARAMETER");

        order.putObject("payee_info").put("identity", "2088102100000016").put("identity_type", "ALIPAY_USER_ID");
        assertThat(payer.send(order).get("status").asString()).isEqualTo("SUCCESS");
    }

    private static String sub(JsonNode answer) {
        return answer.get("sub_code").asString();
    }
}
