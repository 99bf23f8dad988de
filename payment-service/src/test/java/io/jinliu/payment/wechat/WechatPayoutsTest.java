package io.jinliu.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.PayoutAnswer;
import io.jinliu.payment.wechat.WechatFailure.NoAnswer;
import io.jinliu.payment.wechat.WechatFailure.NotSent;
import io.jinliu.payment.wechat.WechatFailure.Said;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What WeChat says of a transfer, in our words. */
class WechatPayoutsTest {

    static final String BILL = """
            {"mch_id":"1900000001","out_bill_no":"77","transfer_bill_no":"1330001","appid":"wx0001","state":"SUCCESS",
             "transfer_amount":5000,"openid":"o-1","update_time":"2026-01-01T20:00:00+08:00"}
            """;

    @Test
    void paid_has_a_number_an_amount_and_a_time() {
        assertThat(read(BILL))
                .isEqualTo(new PayoutAnswer.Paid("1330001", Money.cny(50_00), Instant.parse("2026-01-01T12:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({
        "ACCEPTED, InProgress",
        "PROCESSING, InProgress",
        "TRANSFERING, InProgress",
        "CANCELING, InProgress",
        "WAIT_USER_CONFIRM, AwaitingPayee",
        "FAIL, Failed",
        "CANCELLED, Cancelled",
        "WONDERFUL, Unknown"
    })
    void reads_every_state(String state, String answer) {
        assertThat(read(BILL.replace("SUCCESS", state)).getClass().getSimpleName())
                .isEqualTo(answer);
    }

    @Test
    void shows_what_the_payees_app_confirms_with() {
        var waiting = BILL.replace("SUCCESS", "WAIT_USER_CONFIRM");
        assertThat(read(waiting.replace("{", "{\"package_info\":\"affffddafdfafddffda==\",")))
                .isEqualTo(new PayoutAnswer.AwaitingPayee(Optional.of("affffddafdfafddffda==")));
        assertThat(read(waiting)).isEqualTo(new PayoutAnswer.AwaitingPayee(Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"transfer_amount\":5000,|\"x\":1,",
                "\"transfer_amount\":5000,|\"transfer_amount\":\"5000\",",
                "\"transfer_amount\":5000,|\"transfer_amount\":0,",
                "1330001|~~",
                "2026-01-01T20:00:00+08:00|yesterday"
            })
    void does_not_take_for_paid_what_it_cannot_read(String right, String wrong) {
        assertThat(read(BILL.replace(right, wrong))).isInstanceOf(PayoutAnswer.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({
        "403, NOT_ENOUGH, NotEnough",
        "429, FREQUENCY_LIMITED, Later",
        "403, NO_AUTH, Later",
        "401, SIGN_ERROR, Later",
        "502, BANK_ERROR, Unknown",
        "400, PARAM_ERROR, Refused",
        "400, INVALID_REQUEST, Refused"
    })
    void tells_a_no_for_good_from_a_no_for_now(int status, String code, String answer) {
        assertThat(WechatPayouts.notTaken(new Said(status, code, "")).getClass().getSimpleName())
                .isEqualTo(answer);
    }

    @Test
    void only_no_such_bill_settles_a_question() {
        assertThat(WechatPayouts.notTold(new Said(404, "NOT_FOUND", ""))).isInstanceOf(PayoutAnswer.NoSuchPayout.class);
        assertThat(WechatPayouts.notTold(new Said(400, "PARAM_ERROR", ""))).isInstanceOf(PayoutAnswer.Unknown.class);
        assertThat(WechatPayouts.notTold(new NoAnswer("late"))).isInstanceOf(PayoutAnswer.Unknown.class);
        assertThat(WechatPayouts.notTold(new NotSent("down"))).isInstanceOf(PayoutAnswer.NotSent.class);
    }

    private static PayoutAnswer read(String bill) {
        return TransferBill.read(JsonMapper.builder().build().readTree(bill)).answer();
    }
}
