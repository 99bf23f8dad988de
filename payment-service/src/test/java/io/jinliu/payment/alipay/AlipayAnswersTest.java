package io.jinliu.payment.alipay;

import static org.assertj.core.api.Assertions.assertThat;

import com.alipay.api.response.AlipayTradePayResponse;
import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer.Closed;
import io.jinliu.payment.channel.ChannelAnswer.NotReversed;
import io.jinliu.payment.channel.ChannelAnswer.Paid;
import io.jinliu.payment.channel.ChannelAnswer.Reversed;
import io.jinliu.payment.channel.ChannelAnswer.Unknown;
import io.jinliu.payment.channel.ChannelAnswer.Waiting;
import io.jinliu.payment.channel.Proof;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each of Alipay's words for a trade, asked about, paid by code or taken back. */
class AlipayAnswersTest {

    static final Instant AT = Instant.parse("2026-01-01T11:59:58Z");
    static final Proof MONEY = new Proof(Channel.ALIPAY, "2026010122001", Money.cny(20_00), AT);

    @Test
    void reads_every_state_of_a_trade() {
        assertThat(paid("TRADE_SUCCESS").read()).isEqualTo(new Paid(MONEY));
        assertThat(paid("TRADE_FINISHED").read()).isEqualTo(new Paid(MONEY));
        assertThat(paid("TRADE_CLOSED").read()).isEqualTo(new Paid(MONEY));
        assertThat(unpaid("TRADE_CLOSED").read()).isEqualTo(new Closed("TRADE_CLOSED"));
        assertThat(unpaid("WAIT_BUYER_PAY").read()).isEqualTo(new Waiting(Optional.empty()));
        assertThat(unpaid("TRADE_SUCCESS").read()).isInstanceOf(Unknown.class);
        assertThat(paid("SOMETHING_NEW").read()).isInstanceOf(Unknown.class);
    }

    @Test
    void a_cancelled_trade_is_closed_and_its_time_of_payment_proves_what_went_back() {
        assertThat(unpaid("TRADE_CLOSED").readReversed(false)).isEqualTo(new Reversed(Optional.empty()));
        assertThat(paid("TRADE_CLOSED").readReversed(false)).isEqualTo(new Reversed(Optional.of(MONEY)));
        assertThat(paid("TRADE_CLOSED").readReversed(true)).isEqualTo(new Reversed(Optional.of(MONEY)));
    }

    @Test
    void what_is_still_paid_is_not_cancelled_yet_or_never_will_be() {
        assertThat(paid("TRADE_SUCCESS").readReversed(false)).isInstanceOf(Unknown.class);
        assertThat(paid("TRADE_SUCCESS").readReversed(true)).isEqualTo(new NotReversed(MONEY));
        assertThat(unpaid("WAIT_BUYER_PAY").readReversed(true)).isInstanceOf(Unknown.class);
    }

    @Test
    void a_code_that_the_buyer_must_confirm_is_neither_paid_nor_refused() {
        assertThat(AlipayCodes.collected("77", answer("10003"))).isEqualTo(new Waiting(Optional.empty()));
        assertThat(AlipayCodes.collected("77", answer("10000"))).isEqualTo(new Paid(MONEY));
        assertThat(AlipayCodes.collected("78", answer("10000"))).isInstanceOf(Unknown.class);
    }

    @Test
    void only_10000_and_10003_are_answers() {
        assertThat(AlipaySdk.succeeded(answer("10000"))).isTrue();
        assertThat(AlipaySdk.succeeded(answer("10003"))).isTrue();
        assertThat(AlipaySdk.succeeded(answer("20000"))).isFalse();
    }

    private static AlipayTradePayResponse answer(String code) {
        var answer = new AlipayTradePayResponse();
        answer.setCode(code);
        answer.setOutTradeNo("77");
        answer.setTradeNo("2026010122001");
        answer.setTotalAmount("20.00");
        answer.setGmtPayment(Date.from(AT));
        return answer;
    }

    private static AlipayAnswers paid(String status) {
        return new AlipayAnswers(status, "2026010122001", "20.00", Optional.of(AT), List.of());
    }

    private static AlipayAnswers unpaid(String status) {
        return new AlipayAnswers(status, "2026010122001", "20.00", Optional.empty(), List.of());
    }
}
