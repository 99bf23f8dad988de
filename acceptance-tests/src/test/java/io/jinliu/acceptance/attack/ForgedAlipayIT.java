package io.jinliu.acceptance.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks 10, 12, 13, 16, 19, 31: "paid" in Alipay's name, most of it under Alipay's own key. */
@ExtendWith(EveryInvariantHolds.class)
class ForgedAlipayIT {

    private static final Victim VICTIM = Victim.ofAlipay();
    private static final String TRADE = "2099010122009999999999";

    @AfterEach
    void nothing_was_paid() {
        VICTIM.hasPaidNothing();
    }

    @Test
    void a_notice_without_a_signature_is_nobodys_12() {
        refused(401, "UNSIGNED", AlipayPen.form(AlipayPen.paid(VICTIM, TRADE)));
    }

    @Test
    void one_character_changed_is_another_notice_13() {
        var genuine = AlipayPen.signed(AlipayPen.paid(VICTIM, TRADE));
        var body = genuine.body();
        refused(401, "FORGED", genuine.saying(body.replace("trade_no=2099", "trade_no=2098")));
        refused(401, "FORGED", genuine.saying(body.replace("TRADE_SUCCESS", "TRADE_FINISHED")));
        refused(401, "FORGED", genuine.saying(body.replaceFirst("total_amount=\\d+", "total_amount=1")));
        refused(401, "FORGED", genuine.saying(body + "&passback_params=paid"));
        refused(401, "FORGED", genuine.saying(body.replace("sign_type=RSA2", "sign_type=RSA")));
    }

    @ParameterizedTest(name = "10, 16: {0} = {1}")
    @CsvSource({
        "app_id, 2021000000009999",
        "app_id,",
        "seller_id, 2088000000009999",
        "seller_id,",
        "out_trade_no,",
        "total_amount,"
    })
    void what_is_signed_may_still_not_be_ours(String field, String value) {
        var fields = AlipayPen.paid(VICTIM, TRADE);
        if (value == null) {
            fields.remove(field);
        } else {
            fields.put(field, value);
        }
        refused(403, "NOT_OURS", AlipayPen.signed(fields));
    }

    @ParameterizedTest(name = "10: {0}")
    @ValueSource(strings = {"USD", "JPY"})
    void another_currency_is_not_what_we_asked_for(String currency) {
        var fields = AlipayPen.paid(VICTIM, TRADE);
        fields.put("trans_currency", currency);
        refused(403, "NOT_OURS", AlipayPen.signed(fields));
    }

    @ParameterizedTest(name = "19: {0}")
    @ValueSource(strings = {"WAIT_BUYER_PAY", "TRADE_CLOSED"})
    void a_genuine_notice_that_says_not_paid_changes_nothing(String status) {
        var fields = AlipayPen.paid(VICTIM, TRADE);
        fields.put("trade_status", status);
        fields.remove("gmt_payment");

        var answer = AlipayPen.signed(fields).arrives();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("success");
    }

    @ParameterizedTest(name = "5: total_amount {0}")
    @ValueSource(strings = {"0.00", "-39.80", "3.98e1", "39.801", "039.80", "３９.８０", "NaN", "99999999999999999999.00"})
    void an_amount_that_is_none_is_unreadable(String amount) {
        var fields = AlipayPen.paid(VICTIM, TRADE);
        fields.put("total_amount", amount);
        refused(400, "UNREADABLE", AlipayPen.signed(fields));
    }

    @Test
    void what_is_no_form_or_names_a_field_twice_is_refused_31() {
        var genuine = AlipayPen.signed(AlipayPen.paid(VICTIM, TRADE));
        for (var body : new String[] {
            "{\"@type\":\"com.sun.rowset.JdbcRowSetImpl\"}",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
            genuine.body() + "&total_amount=0.01",
            genuine.body() + "&x=%zz",
            "a=1&".repeat(5_000)
        }) {
            refused(400, "UNREADABLE", genuine.saying(body));
        }
    }

    private static void refused(int status, String reason, Notice notice) {
        var before = Counted.refused("ALIPAY", reason);
        var answer = notice.arrives();
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.text()).isEqualTo("failure");
        assertThat(Counted.refused("ALIPAY", reason) - before).isEqualTo(1);
    }
}
