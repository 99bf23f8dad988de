package io.jinliu.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.RefundState;
import io.jinliu.simulator.channel.Payer.Move;
import io.jinliu.simulator.channel.PayerRefused;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Yuan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AlipayRulesTest {

    static final String NUMBER = "A20260101";
    static final String PRECREATE = "alipay.trade.precreate";

    final TestWorld world = new TestWorld();

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "-1", "1.001", "1e2", "NaN", "１.00", "01.00", "100000000.01", "", " 1"})
    void takes_no_amount_that_is_not_one(String yuan) {
        assertThat(Yuan.fen(yuan)).isEmpty();
        refused("ACQ.INVALID_PARAMETER", precreate("total_amount", yuan));
    }

    @ParameterizedTest
    @CsvSource({"0.01,1", "1,100", "1.5,150", "20.00,2000", "100000000,10000000000"})
    void reads_amounts_in_yuan_to_the_fen(String yuan, long fen) {
        assertThat(Yuan.fen(yuan)).hasValue(fen);
    }

    @ParameterizedTest
    @CsvSource({
        "out_trade_no,a b",
        "subject,''",
        "seller_id,2088000000000002",
        "time_expire,tomorrow",
        "timeout_express,90x",
        "time_expire,2026-01-01 11:59:59"
    })
    void refuses_an_order_that_makes_no_sense(String field, String value) {
        refused("ACQ.INVALID_PARAMETER", precreate(field, value));
    }

    @ParameterizedTest
    @CsvSource({
        "app_id,2021000000000002,isv.invalid-app-id",
        "sign_type,RSA,isv.invalid-signature-type",
        "charset,latin1,isv.invalid-charset",
        "version,2.0,isv.invalid-version",
        "timestamp,now,isv.invalid-timestamp",
        "biz_content,[],isv.invalid-biz-content",
        "method,alipay.trade.refuse,isv.invalid-method"
    })
    void refuses_parameters_it_does_not_know(String name, String value, String subCode) {
        var fields = world.alipay.fields(PRECREATE, world.alipay.order(NUMBER, 1));
        fields.put(name, value);
        fields.put("sign", world.alipay.signature(fields));

        var answer = world.alipay.send(fields).iterator().next();

        assertThat(answer.get("sub_code").asString()).isEqualTo(subCode);
    }

    @Test
    void believes_no_signature_over_other_parameters() {
        var fields = world.alipay.fields(PRECREATE, world.alipay.order(NUMBER, 1));
        fields.put("sign", world.alipay.signature(fields));
        fields.put("notify_url", "http://127.0.0.1:9/elsewhere");

        var answer = world.alipay.send(fields).get("alipay_trade_precreate_response");

        refused("isv.invalid-signature", answer);
    }

    @Test
    void forgets_a_code_after_two_hours() {
        world.alipay.open(NUMBER, 20_00);
        world.pass("PT2H");

        assertThatThrownBy(() -> world.pay(Channel.ALIPAY, NUMBER)).isInstanceOf(PayerRefused.class);
        refused("ACQ.TRADE_NOT_EXIST", world.alipay.query(NUMBER));
    }

    @Test
    void lets_a_code_be_paid_that_it_would_not_close() {
        world.alipay.open(NUMBER, 20_00);
        refused("ACQ.TRADE_NOT_EXIST", world.alipay.close(NUMBER));

        world.pay(Channel.ALIPAY, NUMBER);

        assertThat(world.alipay.query(NUMBER).get("trade_status").asString()).isEqualTo("TRADE_SUCCESS");
    }

    @Test
    void shows_each_of_two_payments_by_its_own_number() {
        world.alipay.open(NUMBER, 20_00);
        world.pay(Channel.ALIPAY, NUMBER);
        var second = world.simulator.payer().pay(Channel.ALIPAY, new Move(NUMBER, "", 19_99, 0, false, true, ""));

        var byNumber = world.alipay.query(NUMBER);
        var byTrade = world.alipay.call(
                "alipay.trade.query",
                Json.object().put("out_trade_no", NUMBER).put("trade_no", second.transactionId()));

        assertThat(byNumber.get("total_amount").asString()).isEqualTo("20.00");
        assertThat(byTrade.get("total_amount").asString()).isEqualTo("19.99");
    }

    @Test
    void takes_a_full_refund_without_a_number_but_no_part() {
        world.alipay.open(NUMBER, 20_00);
        world.pay(Channel.ALIPAY, NUMBER);
        var whole = Json.object().put("out_trade_no", NUMBER).put("refund_amount", "20.00");
        var part = Json.object().put("out_trade_no", NUMBER).put("refund_amount", "5.00");

        refused("ACQ.INVALID_PARAMETER", world.alipay.call("alipay.trade.refund", part));
        assertThat(world.alipay
                        .call("alipay.trade.refund", whole)
                        .get("fund_change")
                        .asString())
                .isEqualTo("Y");
    }

    @Test
    void frees_the_amount_and_the_number_of_a_refund_that_failed() {
        world.alipay.open(NUMBER, 20_00);
        world.pay(Channel.ALIPAY, NUMBER);
        world.simulator.refunds().endAs(Channel.ALIPAY, RefundState.CLOSED);
        assertThat(world.alipay.refund(NUMBER, "r1", 20_00).get("fund_change").asString())
                .isEqualTo("N");

        world.simulator.refunds().endAs(Channel.ALIPAY, RefundState.SUCCESS);

        assertThat(world.alipay.refund(NUMBER, "r1", 20_00).get("fund_change").asString())
                .isEqualTo("Y");
    }

    private JsonNode precreate(String field, String value) {
        return world.alipay.call(PRECREATE, world.alipay.order(NUMBER, 20_00).put(field, value));
    }

    private static void refused(String subCode, JsonNode answer) {
        assertThat(answer.get("sub_code").asString()).isEqualTo(subCode);
    }
}
