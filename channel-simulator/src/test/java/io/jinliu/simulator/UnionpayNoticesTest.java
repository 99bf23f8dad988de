package io.jinliu.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.fault.FaultKind;
import io.jinliu.simulator.fault.Operation;
import io.jinliu.simulator.wire.Answer;
import io.jinliu.simulator.wire.Delivery;
import io.jinliu.simulator.wire.Form;
import io.jinliu.simulator.wire.Request;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnionpayNoticesTest {

    static final String NUMBER = "U20260101";

    final TestWorld world = new TestWorld();

    @Test
    void tells_of_a_payment_in_a_signed_form() {
        var queryId = world.unionpay.paid(NUMBER, 20_00);

        var notice = one();

        assertThat(notice.headers()).containsEntry("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8");
        assertThat(UnionpayMerchant.signedByGateway(told(notice))).isTrue();
        assertThat(told(notice))
                .containsEntry("respCode", "00")
                .containsEntry("txnType", "01")
                .containsEntry("orderId", NUMBER)
                .containsEntry("txnTime", "20260101120000")
                .containsEntry("txnAmt", "2000")
                .containsEntry("merId", "777290000000001")
                .containsEntry("queryId", queryId);
    }

    @Test
    void tells_of_refunds_and_voids_where_they_asked_for_it() {
        var queryId = world.unionpay.paid(NUMBER, 20_00);
        var other = world.unionpay.paid("U20260102", 20_00);
        world.due().forEach(notice -> world.answer(notice, 200, ""));

        world.unionpay.refund("REFUND01", queryId, 5_00);
        world.unionpay.voided("VOID0001", other, 20_00);

        assertThat(world.due())
                .extracting(notice -> told(notice).get("txnType") + told(notice).get("txnAmt"))
                .containsExactly("04500", "312000");
    }

    @Test
    void tells_nobody_who_wants_no_news() {
        var order = world.unionpay.consume(NUMBER, 20_00);
        order.put("backUrl", "http://www.specialUrl.com");
        world.unionpay.call(UnionpayMerchant.APP, order);

        world.pay(Channel.UNIONPAY, NUMBER);

        assertThat(world.due()).isEmpty();
    }

    @Test
    void tries_six_times_until_it_is_heard() {
        world.unionpay.paid(NUMBER, 20_00);
        var first = one();
        world.answer(first, 500, "");

        for (var pause : List.of("PT1M", "PT2M", "PT4M", "PT10M", "PT30M")) {
            assertThat(world.due()).isEmpty();
            world.pass(pause);
            world.answer(one(), 302, "");
        }

        world.pass("P1D");
        assertThat(world.due()).isEmpty();
    }

    @Test
    void is_satisfied_with_any_words_under_200() {
        world.unionpay.paid(NUMBER, 20_00);

        world.answer(one(), 200, "whatever");

        world.pass("P1D");
        assertThat(world.due()).isEmpty();
    }

    @Test
    void corrupts_a_signature_and_is_genuine_the_next_time() {
        world.unionpay.open(NUMBER, 20_00);
        world.fault(Channel.UNIONPAY, Operation.NOTIFY, FaultKind.CORRUPT_SIGNATURE);
        world.pay(Channel.UNIONPAY, NUMBER);
        var forged = one();
        assertThat(UnionpayMerchant.signedByGateway(told(forged))).isFalse();

        world.answer(forged, 401, "");
        world.pass("PT1M");

        assertThat(UnionpayMerchant.signedByGateway(told(one()))).isTrue();
    }

    @Test
    void names_another_amount_validly_signed() {
        world.unionpay.open(NUMBER, 20_00);
        world.fault(Channel.UNIONPAY, Operation.NOTIFY, FaultKind.CHANGE_AMOUNT);
        world.pay(Channel.UNIONPAY, NUMBER);

        var notice = told(one());

        assertThat(notice).containsEntry("txnAmt", "7").containsEntry("settleAmt", "7");
        assertThat(UnionpayMerchant.signedByGateway(notice)).isTrue();
    }

    @Test
    void says_that_it_is_busy_with_its_own_signature() {
        world.fault(Channel.UNIONPAY, Operation.CREATE, FaultKind.ERROR);

        assertThat(world.unionpay.open(NUMBER, 20_00)).containsEntry("respCode", "06");
        assertThat(world.unionpay.query(NUMBER)).containsEntry("respCode", "34");
    }

    @Test
    void opens_an_order_and_never_says_so() {
        world.fault(Channel.UNIONPAY, Operation.CREATE, FaultKind.TIMEOUT_AFTER_SUCCESS);
        var fields = world.unionpay.signed(world.unionpay.consume(NUMBER, 20_00));
        var body = Form.encode(fields, StandardCharsets.UTF_8).getBytes(StandardCharsets.US_ASCII);

        var answer = world.simulator.answer(Request.of("POST", "/gateway/api/appTransReq.do", Map.of(), body));

        assertThat(answer).isInstanceOf(Answer.Cut.class);
        assertThat(world.unionpay.query(NUMBER)).containsEntry("origRespCode", "05");
    }

    @Test
    void spoils_the_signature_of_an_answer_about_a_refund() {
        var queryId = world.unionpay.paid(NUMBER, 20_00);
        world.unionpay.refund("REFUND01", queryId, 5_00);
        world.fault(Channel.UNIONPAY, Operation.REFUND_QUERY, FaultKind.CORRUPT_SIGNATURE);
        assertThat(world.unionpay.query(NUMBER)).containsEntry("origRespCode", "00"); // is not aimed at

        var asked = world.unionpay.consume("REFUND01", 1);
        asked.putAll(Map.of("txnType", "00", "txnSubType", "00"));
        var answer = world.unionpay.send(UnionpayMerchant.QUERY, world.unionpay.signed(asked));

        assertThat(UnionpayMerchant.signedByGateway(UnionpayMerchant.read(answer.text())))
                .isFalse();
    }

    private Delivery one() {
        var due = world.due();
        assertThat(due).hasSize(1);
        return due.getFirst();
    }

    private static Map<String, String> told(Delivery notice) {
        return Form.parse(new String(notice.body(), StandardCharsets.US_ASCII), StandardCharsets.UTF_8);
    }
}
