package io.jinliu.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import com.wechat.pay.java.service.payments.model.Transaction;
import com.wechat.pay.java.service.payments.model.Transaction.TradeStateEnum;
import com.wechat.pay.java.service.payments.model.TransactionAmount;
import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.ChannelAnswer.Closed;
import io.jinliu.payment.channel.ChannelAnswer.NotReversed;
import io.jinliu.payment.channel.ChannelAnswer.Paid;
import io.jinliu.payment.channel.ChannelAnswer.Reversed;
import io.jinliu.payment.channel.ChannelAnswer.Unknown;
import io.jinliu.payment.channel.ChannelAnswer.Waiting;
import io.jinliu.payment.channel.Proof;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each of WeChat's words for a payment, asked about or taken back. */
class WechatAnswersTest {

    static final Proof MONEY =
            new Proof(Channel.WECHAT_PAY, "4200001", Money.cny(20_00), Instant.parse("2026-01-01T11:59:58Z"));

    @ParameterizedTest
    @EnumSource(TradeStateEnum.class)
    void reads_every_state_of_an_order_that_was_paid(TradeStateEnum state) {
        ChannelAnswer expected =
                switch (state) {
                    case SUCCESS, REFUND -> new Paid(MONEY);
                    case NOTPAY, USERPAYING, ACCEPT -> new Waiting(Optional.empty());
                    case CLOSED, PAYERROR -> new Closed(state.name());
                    case REVOKED -> new Reversed(Optional.of(MONEY));
                };

        assertThat(WechatAnswers.read(told(state, "2026-01-01T19:59:58+08:00"))).isEqualTo(expected);
    }

    @Test
    void a_reversal_of_what_was_never_paid_closes_it() {
        assertThat(WechatAnswers.read(told(TradeStateEnum.REVOKED, null))).isEqualTo(new Closed("REVOKED"));
        assertThat(WechatAnswers.readReversed(told(TradeStateEnum.REVOKED, null), false))
                .isEqualTo(new Reversed(Optional.empty()));
        assertThat(WechatAnswers.readReversed(told(TradeStateEnum.PAYERROR, null), false))
                .isEqualTo(new Reversed(Optional.empty()));
    }

    @Test
    void a_reversal_of_what_was_paid_proves_the_money_that_went_back() {
        var back = new Reversed(Optional.of(MONEY));

        assertThat(WechatAnswers.readReversed(paid(TradeStateEnum.REFUND), false))
                .isEqualTo(back);
        assertThat(WechatAnswers.readReversed(paid(TradeStateEnum.REFUND), true))
                .isEqualTo(back);
        assertThat(WechatAnswers.readReversed(paid(TradeStateEnum.REVOKED), false))
                .isEqualTo(back);
    }

    @Test
    void what_is_still_paid_is_not_reversed_yet_or_never_will_be() {
        assertThat(WechatAnswers.readReversed(paid(TradeStateEnum.SUCCESS), false))
                .isInstanceOf(Unknown.class);
        assertThat(WechatAnswers.readReversed(paid(TradeStateEnum.SUCCESS), true))
                .isEqualTo(new NotReversed(MONEY));
        assertThat(WechatAnswers.readReversed(told(TradeStateEnum.USERPAYING, null), true))
                .isInstanceOf(Unknown.class);
    }

    @Test
    void a_reversal_that_tells_half_of_the_money_tells_nothing() {
        var half = paid(TradeStateEnum.REVOKED);
        half.setTransactionId(null);

        assertThat(WechatAnswers.readReversed(half, false)).isInstanceOf(Unknown.class);
    }

    private static Transaction paid(TradeStateEnum state) {
        return told(state, "2026-01-01T19:59:58+08:00");
    }

    private static Transaction told(TradeStateEnum state, @Nullable String successTime) {
        var amount = new TransactionAmount();
        amount.setTotal(2000);
        amount.setCurrency("CNY");
        var told = new Transaction();
        told.setTradeState(state);
        told.setTransactionId("4200001");
        told.setSuccessTime(successTime);
        told.setAmount(amount);
        return told;
    }
}
