package io.jinliu.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.MemoryJournal;
import io.jinliu.simulator.book.RefundState;
import io.jinliu.simulator.book.Totals;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UnionpayReversalsTest {

    static final String NUMBER = "U20260101";

    final MemoryJournal journal = new MemoryJournal();
    final TestWorld world = new TestWorld(journal);
    final String queryId = world.unionpay.paid(NUMBER, 20_00);

    @Test
    void refunds_in_parts_until_nothing_is_left() {
        assertThat(code(world.unionpay.refund("REFUND01", queryId, 15_00))).isEqualTo("00");
        assertThat(code(world.unionpay.refund("REFUND02", queryId, 5_01))).isEqualTo("36");
        assertThat(code(world.unionpay.refund("REFUND03", queryId, 5_00))).isEqualTo("00");
        assertThat(code(world.unionpay.refund("REFUND04", queryId, 1))).isEqualTo("35");

        assertThat(Totals.of(world.simulator.book().of(Channel.UNIONPAY)).refundedFen())
                .isEqualTo(20_00);
        assertThat(world.unionpay.query(NUMBER)).containsEntry("origRespCode", "00");
    }

    @Test
    void shows_a_refund_by_its_own_number_and_time() {
        var accepted = world.unionpay.refund("REFUND01", queryId, 15_00);

        assertThat(accepted).containsEntry("origQryId", queryId).containsEntry("txnAmt", "1500");
        assertThat(world.unionpay.query("REFUND01"))
                .containsEntry("origRespCode", "00")
                .containsEntry("txnType", "04")
                .containsEntry("txnAmt", "1500")
                .containsEntry("origQryId", queryId)
                .containsEntry("queryId", accepted.get("queryId"));
    }

    @Test
    void takes_the_same_refund_once_and_its_number_for_nothing_else() {
        var first = world.unionpay.refund("REFUND01", queryId, 5_00);

        assertThat(world.unionpay.refund("REFUND01", queryId, 5_00)).isEqualTo(first);
        assertThat(code(world.unionpay.refund("REFUND01", queryId, 5_01))).isEqualTo("12");
        assertThat(code(world.unionpay.voided("REFUND01", queryId, 5_00))).isEqualTo("12");
        assertThat(code(world.unionpay.open("REFUND01", 5_00))).isEqualTo("12");
        assertThat(code(world.unionpay.refund(NUMBER, queryId, 5_00))).isEqualTo("12");
        assertThat(world.simulator.book().of(Channel.UNIONPAY).refunds()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "origQryId,202601010000000000999,35",
        "origQryId,'',13",
        "txnAmt,0,10",
        "txnSubType,01,32",
        "txnType,02,32"
    })
    void refuses_a_refund_that_makes_no_sense(String field, String value, String code) {
        var fields = world.unionpay.back("04", "REFUND01", queryId, 5_00);
        fields.put(field, value);

        assertThat(code(world.unionpay.call(UnionpayMerchant.BACK, fields))).isEqualTo(code);
        assertThat(code(world.unionpay.query("REFUND01"))).isEqualTo("34");
    }

    @Test
    void refunds_for_330_days() {
        world.pass("P330D");
        assertThat(code(world.unionpay.refund("REFUND01", queryId, 1))).isEqualTo("00");

        world.pass("PT1S");

        assertThat(code(world.unionpay.refund("REFUND02", queryId, 1))).isEqualTo("39");
    }

    @Test
    void voids_the_whole_of_a_payment_on_its_day_and_once() {
        assertThat(code(world.unionpay.voided("VOID0001", queryId, 19_99))).isEqualTo("36");
        assertThat(code(world.unionpay.voided("VOID0002", queryId, 20_00))).isEqualTo("00");
        assertThat(code(world.unionpay.voided("VOID0003", queryId, 20_00))).isEqualTo("35");
        assertThat(code(world.unionpay.refund("REFUND01", queryId, 1))).isEqualTo("35");

        assertThat(world.unionpay.query("VOID0002"))
                .containsEntry("origRespCode", "00")
                .containsEntry("txnType", "31");
    }

    @Test
    void voids_nothing_after_a_refund() {
        world.unionpay.refund("REFUND01", queryId, 1);

        assertThat(code(world.unionpay.voided("VOID0001", queryId, 20_00))).isEqualTo("35");
    }

    @Test
    void lets_the_day_of_beijing_end_voiding() {
        world.pass("PT11H59M59S");
        var late = world.unionpay.paid("U20260102", 20_00);
        assertThat(code(world.unionpay.voided("VOID0001", late, 20_00))).isEqualTo("00");

        world.pass("PT1S");

        assertThat(code(world.unionpay.voided("VOID0002", queryId, 20_00))).isEqualTo("39");
    }

    @Test
    void accepts_a_refund_before_it_knows_how_it_ends() {
        world.simulator.refunds().endAs(Channel.UNIONPAY, RefundState.PROCESSING);
        assertThat(code(world.unionpay.refund("REFUND01", queryId, 5_00))).isEqualTo("00");
        assertThat(world.unionpay.query("REFUND01"))
                .containsEntry("origRespCode", "05")
                .doesNotContainKey("settleAmt");

        world.simulator.refunds().resolve("REFUND01", RefundState.SUCCESS);

        assertThat(world.unionpay.query("REFUND01")).containsEntry("origRespCode", "00");
    }

    @ParameterizedTest
    @EnumSource(
            value = RefundState.class,
            names = {"ABNORMAL", "CLOSED"})
    void says_of_a_refund_that_it_failed_and_tells_nobody(RefundState ending) {
        world.simulator.refunds().endAs(Channel.UNIONPAY, ending);
        assertThat(world.due()).hasSize(1); // of the payment

        assertThat(code(world.unionpay.refund("REFUND01", queryId, 5_00))).isEqualTo("00");

        assertThat(world.unionpay.query("REFUND01")).containsEntry("origRespCode", "14");
        assertThat(world.due()).isEmpty();
    }

    @Test
    void goes_on_after_a_restart_as_if_nothing_had_happened() {
        var fields = world.unionpay.back("31", "VOID0001", queryId, 20_00);
        fields.put("reqReserved", "退货 31 04");
        var first = world.unionpay.call(UnionpayMerchant.BACK, fields);

        var again = new TestWorld(journal);

        assertThat(again.unionpay.call(UnionpayMerchant.BACK, fields)).isEqualTo(first);
        assertThat(again.unionpay.query("VOID0001"))
                .containsEntry("txnType", "31")
                .containsEntry("reqReserved", "退货 31 04");
        assertThat(again.unionpay.query(NUMBER)).isEqualTo(world.unionpay.query(NUMBER));
    }

    private static String code(Map<String, String> answer) {
        return answer.getOrDefault("respCode", "");
    }
}
