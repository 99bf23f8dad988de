package io.jinliu.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Product;
import io.jinliu.simulator.book.RefundState;
import io.jinliu.simulator.channel.PayerRefused;
import io.jinliu.simulator.wire.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AlipayTillTest {

    static final String NUMBER = "A20260101";

    final TestWorld world = new TestWorld();

    @ParameterizedTest
    @EnumSource(names = {"CODE", "FACE"})
    void collects_at_once_what_was_read_at_the_till_and_tells_the_merchant(Product product) {
        var code = world.code(Channel.ALIPAY, product, 0, false);

        var paid = world.alipay.read(NUMBER, 20_00, code);

        assertThat(text(paid, "code")).isEqualTo("10000");
        assertThat(text(paid, "total_amount")).isEqualTo("20.00");
        assertThat(text(paid, "gmt_payment")).isEqualTo("2026-01-01 12:00:00");
        assertThat(text(paid, "trade_no")).isEqualTo(text(world.alipay.query(NUMBER), "trade_no"));
        assertThat(text(paid.get("fund_bill_list").get(0), "fund_channel")).isEqualTo("ALIPAYACCOUNT");
        assertThat(world.due()).hasSize(1);
    }

    @Test
    void waits_for_a_password_and_takes_the_money_then() {
        askForPassword();
        assertThat(status()).isEqualTo("WAIT_BUYER_PAY");

        world.simulator.till().confirm(Channel.ALIPAY, NUMBER);

        assertThat(status()).isEqualTo("TRADE_SUCCESS");
    }

    @Test
    void closes_the_trade_when_the_payer_declines() {
        askForPassword();

        world.simulator.till().refuse(Channel.ALIPAY, NUMBER);

        assertThat(status()).isEqualTo("TRADE_CLOSED");
        assertThatThrownBy(() -> world.pay(Channel.ALIPAY, NUMBER)).isInstanceOf(PayerRefused.class);
    }

    @Test
    void takes_a_code_once_soon_and_for_no_more_than_the_payer_has() {
        var used = world.code(Channel.ALIPAY);
        world.alipay.read(NUMBER, 20_00, used);
        refused("ACQ.PAYMENT_AUTH_CODE_INVALID", world.alipay.read("A20260102", 20_00, used));
        refused("ACQ.TRADE_HAS_SUCCESS", world.alipay.read(NUMBER, 20_00, used));
        refused("ACQ.PAYMENT_AUTH_CODE_INVALID", world.alipay.read("A20260102", 20_00, "280000000000000000"));

        var small = world.code(Channel.ALIPAY, Product.CODE, 19_99, false);
        refused("ACQ.BUYER_BALANCE_NOT_ENOUGH", world.alipay.read("A20260102", 20_00, small));
        world.pass("PT2M");
        refused("ACQ.PAYMENT_AUTH_CODE_INVALID", world.alipay.read("A20260102", 19_99, small));
        refused("ACQ.TRADE_NOT_EXIST", world.alipay.query("A20260102"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "240000000000000000", "310000000000000000", "280000000000000", "2800000000000000000000000"})
    void refuses_what_is_no_code(String code) {
        refused("ACQ.INVALID_PARAMETER", world.alipay.read(NUMBER, 20_00, code));
    }

    @Test
    void answers_the_same_question_the_same_way_while_the_payer_thinks() {
        var code = askForPassword();

        assertThat(text(world.alipay.read(NUMBER, 20_00, code), "code")).isEqualTo("10003");
        refused("ACQ.CONTEXT_INCONSISTENT", world.alipay.read(NUMBER, 20_01, code));
        refused("ACQ.CONTEXT_INCONSISTENT", world.alipay.read(NUMBER, 20_00, world.code(Channel.ALIPAY)));
    }

    @Test
    void cancels_an_unpaid_trade_by_closing_it_however_often_it_is_asked() {
        askForPassword();

        cancelled("close", world.alipay.cancel(NUMBER));
        cancelled("close", world.alipay.cancel(NUMBER));

        assertThat(status()).isEqualTo("TRADE_CLOSED");
    }

    @Test
    void cancels_a_paid_trade_by_refunding_it_once() {
        world.alipay.read(NUMBER, 20_00, world.code(Channel.ALIPAY));

        cancelled("refund", world.alipay.cancel(NUMBER));
        cancelled("refund", world.alipay.cancel(NUMBER));

        assertThat(status()).isEqualTo("TRADE_CLOSED");
        assertThat(world.simulator.book().of(Channel.ALIPAY).refunds()).hasSize(1);
    }

    @Test
    void says_no_action_where_there_is_no_trade() {
        world.alipay.open(NUMBER, 20_00);

        var answer = world.alipay.cancel(NUMBER);

        assertThat(text(answer, "code")).isEqualTo("10000");
        assertThat(answer.has("action")).isFalse();
        world.pay(Channel.ALIPAY, NUMBER);
        assertThat(status()).isEqualTo("TRADE_SUCCESS");
    }

    @Test
    void wants_to_be_asked_again_when_the_money_could_not_go_back() {
        world.alipay.read(NUMBER, 20_00, world.code(Channel.ALIPAY));
        world.simulator.refunds().endAs(Channel.ALIPAY, RefundState.CLOSED);
        assertThat(text(world.alipay.cancel(NUMBER), "retry_flag")).isEqualTo("Y");

        world.simulator.refunds().endAs(Channel.ALIPAY, RefundState.SUCCESS);
        cancelled("refund", world.alipay.cancel(NUMBER));
    }

    @Test
    void cancels_nothing_that_was_refunded_or_is_a_day_old() {
        world.alipay.read(NUMBER, 20_00, world.code(Channel.ALIPAY));
        world.alipay.refund(NUMBER, "r1", 5_00);
        refused("ACQ.TRADE_STATUS_ERROR", world.alipay.cancel(NUMBER));

        world.alipay.read("A20260102", 20_00, world.code(Channel.ALIPAY));
        world.pass("PT24H1S");
        refused("ACQ.TRADE_CANCEL_TIME_OUT", world.alipay.cancel("A20260102"));
        refused("ACQ.INVALID_PARAMETER", world.alipay.call("alipay.trade.cancel", Json.object()));
    }

    private String askForPassword() {
        var code = world.code(Channel.ALIPAY, Product.CODE, 0, true);
        assertThat(text(world.alipay.read(NUMBER, 20_00, code), "code")).isEqualTo("10003");
        return code;
    }

    private String status() {
        return text(world.alipay.query(NUMBER), "trade_status");
    }

    private static void cancelled(String action, JsonNode answer) {
        assertThat(text(answer, "code")).isEqualTo("10000");
        assertThat(text(answer, "action")).isEqualTo(action);
        assertThat(text(answer, "retry_flag")).isEqualTo("N");
    }

    private static void refused(String subCode, JsonNode answer) {
        assertThat(text(answer, "sub_code")).isEqualTo(subCode);
    }

    private static String text(JsonNode answer, String name) {
        return answer.get(name).asString();
    }
}
