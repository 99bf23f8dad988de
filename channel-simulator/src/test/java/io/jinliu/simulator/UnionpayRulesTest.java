package io.jinliu.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.MemoryJournal;
import io.jinliu.simulator.channel.Payer.Move;
import io.jinliu.simulator.channel.PayerRefused;
import io.jinliu.simulator.wire.Request;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnionpayRulesTest {

    static final String NUMBER = "U20260101";

    final TestWorld world = new TestWorld();

    @Test
    void opens_an_order_for_the_app_and_tells_who_paid_it() {
        var opened = world.unionpay.open(NUMBER, 20_00);
        assertThat(opened).containsEntry("respCode", "00").containsEntry("orderId", NUMBER);
        assertThat(opened.get("tn")).matches("[0-9]{21}");

        world.pay(Channel.UNIONPAY, NUMBER);

        assertThat(world.unionpay.query(NUMBER))
                .containsEntry("respCode", "00")
                .containsEntry("origRespCode", "00")
                .containsEntry("txnType", "01")
                .containsEntry("txnAmt", "2000")
                .containsEntry("settleAmt", "2000")
                .containsEntry("settleDate", "0101")
                .containsEntry("traceTime", "0101120000")
                .containsEntry("accNo", "621626****0018")
                .hasEntrySatisfying("queryId", id -> assertThat(id).matches("[0-9]{21}"))
                .hasEntrySatisfying("traceNo", no -> assertThat(no).matches("[0-9]{6}"));
    }

    @Test
    void never_shows_a_whole_card_number() {
        world.unionpay.open(NUMBER, 20_00);
        world.simulator.payer().pay(Channel.UNIONPAY, new Move(NUMBER, "", 0, 0, false, false, "6216261000000000018"));

        assertThat(world.unionpay.query(NUMBER)).containsEntry("accNo", "621626****0018");
        assertThat(world.simulator.book().of(Channel.UNIONPAY).trade(NUMBER).toString())
                .doesNotContain("6216261000000000018");
    }

    @Test
    void gives_the_same_answer_to_the_same_words_until_the_order_is_paid() {
        var first = world.unionpay.open(NUMBER, 20_00);
        assertThat(world.unionpay.open(NUMBER, 20_00)).isEqualTo(first);

        world.pay(Channel.UNIONPAY, NUMBER);

        assertThat(world.unionpay.open(NUMBER, 20_00)).containsEntry("respCode", "12");
    }

    @ParameterizedTest
    @CsvSource({"txnTime,20260101115959", "txnAmt,2001", "backUrl,http://127.0.0.1:9/elsewhere", "reqReserved,more"})
    void takes_a_used_number_in_other_words_for_a_duplicate(String field, String value) {
        world.unionpay.open(NUMBER, 20_00);
        var other = world.unionpay.consume(NUMBER, 20_00);
        other.put(field, value);

        assertThat(world.unionpay.call(UnionpayMerchant.APP, other)).containsEntry("respCode", "12");
    }

    @ParameterizedTest
    @CsvSource({
        "orderId,U2026,10",
        "orderId,U2026-0101,10",
        "txnAmt,0,10",
        "txnAmt,-1,10",
        "txnAmt,20.00,10",
        "txnAmt,1e2,10",
        "txnAmt,１00,10",
        "txnAmt,9999999999999,10",
        "currencyCode,840,10",
        "txnTime,20260230120000,10",
        "payTimeout,tomorrow,10",
        "payTimeout,20260101115959,10",
        "channelType,07,10",
        "reqReserved,a&respCode=00,10",
        "backUrl,ftp://merchant,10",
        "frontUrl,http://shop/ Set-Cookie,10",
        "version,5.0.0,10",
        "encoding,GBK,10",
        "signMethod,11,10",
        "accessType,1,10",
        "merId,777290000000002,31",
        "certId,1,11",
        "txnType,02,32",
        "txnSubType,00,32",
        "bizType,000301,32"
    })
    void refuses_an_order_that_makes_no_sense(String field, String value, String code) {
        var order = world.unionpay.consume(NUMBER, 20_00);
        order.put(field, value);

        assertThat(world.unionpay.call(UnionpayMerchant.APP, order))
                .containsEntry("respCode", code)
                .doesNotContainKey("tn");
        assertThat(world.simulator.book().of(Channel.UNIONPAY).trades()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"version", "certId", "merId", "orderId", "txnTime", "txnAmt", "backUrl", "channelType"})
    void misses_what_is_not_there(String field) {
        var order = world.unionpay.consume(NUMBER, 20_00);
        order.remove(field);

        assertThat(world.unionpay.call(UnionpayMerchant.APP, order)).containsEntry("respCode", "13");
    }

    @Test
    void believes_no_signature_over_other_fields() {
        var order = world.unionpay.signed(world.unionpay.consume(NUMBER, 20_00));
        order.put("txnAmt", "1");

        var answer = UnionpayMerchant.believed(world.unionpay.send(UnionpayMerchant.APP, order));

        assertThat(answer).containsEntry("respCode", "11");
    }

    @Test
    void says_waiting_until_the_deadline_and_knows_nothing_afterwards() {
        var order = world.unionpay.consume(NUMBER, 20_00);
        order.put("payTimeout", "20260101123000");
        world.unionpay.call(UnionpayMerchant.APP, order);
        assertThat(world.unionpay.query(NUMBER))
                .containsEntry("respCode", "00")
                .containsEntry("origRespCode", "05")
                .doesNotContainKey("settleAmt");

        world.pass("PT30M");

        assertThat(world.unionpay.query(NUMBER)).containsEntry("respCode", "34").doesNotContainKey("origRespCode");
        assertThatThrownBy(() -> world.pay(Channel.UNIONPAY, NUMBER)).isInstanceOf(PayerRefused.class);
        assertThat(world.unionpay.call(UnionpayMerchant.APP, order)).containsEntry("respCode", "12");
    }

    @Test
    void knows_money_that_came_after_the_deadline() {
        world.unionpay.open(NUMBER, 20_00);
        world.pass("PT24H");

        world.simulator.payer().pay(Channel.UNIONPAY, new Move(NUMBER, "", 0, 0, true, false, ""));

        assertThat(world.unionpay.query(NUMBER)).containsEntry("origRespCode", "00");
    }

    @Test
    void knows_a_transaction_by_its_number_and_its_time_together() {
        world.unionpay.open(NUMBER, 20_00);
        world.pay(Channel.UNIONPAY, NUMBER);
        var stranger = new TestWorld(new MemoryJournal());
        assertThat(stranger.unionpay.query(NUMBER)).containsEntry("respCode", "34");

        var fields = world.unionpay.signed(world.unionpay.consume(NUMBER, 20_00));
        fields.putAll(Map.of("txnType", "00", "txnSubType", "00", "txnTime", "20260101120001"));
        fields.remove("signature");

        assertThat(world.unionpay.call(UnionpayMerchant.QUERY, fields)).containsEntry("respCode", "34");
    }

    @Test
    void has_doors_for_questions_that_are_posted_only() {
        var asked = Request.of("GET", "/gateway/api/queryTrans.do", Map.of(), new byte[0]);

        assertThat(TestWorld.said(world.simulator.answer(asked)).status()).isEqualTo(404);
    }
}
