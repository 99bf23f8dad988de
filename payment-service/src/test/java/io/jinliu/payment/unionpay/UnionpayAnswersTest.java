package io.jinliu.payment.unionpay;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.ChannelAnswer.NoSuchOrder;
import io.jinliu.payment.channel.ChannelAnswer.Paid;
import io.jinliu.payment.channel.ChannelAnswer.Unknown;
import io.jinliu.payment.channel.Proof;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.channel.RefundAnswer.NoSuchRefund;
import io.jinliu.payment.channel.RefundAnswer.Succeeded;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** UnionPay's codes, and what may be concluded from each. */
class UnionpayAnswersTest {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T12:00:05Z"), ZoneOffset.UTC);
    static final Instant PAID_AT = Instant.parse("2026-01-01T11:59:58Z");

    final UnionpayAnswers answers = new UnionpayAnswers(CLOCK);
    final UnionpayRefundAnswers refunds = new UnionpayRefundAnswers(CLOCK);
    final Map<String, String> payment = Notes.paid();
    final Map<String, String> refund = Notes.refunded();

    @ParameterizedTest
    @ValueSource(strings = {"00", "A6"})
    void proves_the_money_by_number_amount_and_time(String code) {
        assertThat(told("00", code))
                .isEqualTo(new Paid(new Proof(Channel.UNIONPAY, "622601011959580000018", Money.cny(20_00), PAID_AT)));
    }

    @ParameterizedTest
    @CsvSource({
        "05, Waiting",
        "70, Waiting",
        "03, Unknown",
        "04, Unknown",
        "06, Unknown",
        "83, Unknown",
        "99, Unknown",
        "'', Unknown",
        "SUCCESS, Unknown",
        "01, Closed",
        "42, Closed",
        "61, Closed",
        "64, Closed"
    })
    void reads_where_an_order_stands(String code, String answer) {
        assertThat(told("00", code).getClass().getSimpleName()).isEqualTo(answer);
    }

    @Test
    void only_one_refusal_of_a_question_says_anything() {
        assertThat(told("34", "")).isEqualTo(new NoSuchOrder());
        for (var code : new String[] {"01", "02", "10", "11", "35", "37", "98", "99", ""}) {
            assertThat(told(code, "00")).as(code).isInstanceOf(Unknown.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "queryId, ''",
        "txnAmt, ''",
        "txnAmt, 0",
        "txnAmt, -2000",
        "txnAmt, 20.00",
        "txnAmt, 2e3",
        "txnAmt, 02000",
        "txnAmt, ２０００",
        "txnAmt, 1000000000000",
        "currencyCode, ''",
        "currencyCode, 840",
        "traceTime, yesterday"
    })
    void does_not_know_money_that_is_not_wholly_described(String name, String value) {
        payment.put(name, value);
        refund.put(name, value);

        assertThat(told("00", "00")).isInstanceOf(Unknown.class);
        assertThat(refundTold("00", "00")).isInstanceOf(RefundAnswer.Unknown.class);
    }

    @Test
    void tells_a_refunds_own_number_amount_and_time() {
        assertThat(refundTold("00", "00"))
                .isEqualTo(new Succeeded("622601011959580000028", Optional.of(Money.cny(5_00)), PAID_AT));
    }

    @ParameterizedTest
    @CsvSource({"05, Processing", "03, Unknown", "04, Unknown", "'', Unknown", "01, Abnormal", "63, Abnormal"})
    void reads_where_a_refund_stands(String code, String answer) {
        assertThat(refundTold("00", code).getClass().getSimpleName()).isEqualTo(answer);
    }

    @Test
    void a_refund_it_does_not_know_was_never_taken() {
        assertThat(refundTold("34", "")).isEqualTo(new NoSuchRefund());
        assertThat(refundTold("37", "00")).isInstanceOf(RefundAnswer.Unknown.class);
    }

    @Test
    void a_message_is_cut_to_what_our_books_have_room_for() {
        payment.put("origRespMsg", "银".repeat(256));

        assertThat(told("00", "01")).isEqualTo(new ChannelAnswer.Closed("01: " + "银".repeat(128)));
    }

    private ChannelAnswer told(String respCode, String origRespCode) {
        return answers.told(with(payment, respCode, origRespCode));
    }

    private RefundAnswer refundTold(String respCode, String origRespCode) {
        return refunds.told(with(refund, respCode, origRespCode));
    }

    private static UnionpayFields with(Map<String, String> fields, String respCode, String origRespCode) {
        fields.put("respCode", respCode);
        fields.put("origRespCode", origRespCode);
        return UnionpayFields.of(fields);
    }
}
