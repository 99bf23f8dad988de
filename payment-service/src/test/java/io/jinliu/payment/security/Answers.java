package io.jinliu.payment.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Action;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.ChannelAnswer.Paid;
import io.jinliu.payment.channel.ChannelAnswer.Waiting;
import io.jinliu.payment.channel.Proof;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.channel.RefundAnswer.Succeeded;
import io.jinliu.payment.channel.RefundAnswer.SucceededAmong;

/** What a channel answered, when a test knows what kind of answer it must be. */
public final class Answers {

    private Answers() {}

    public static Proof proof(ChannelAnswer answer) {
        assertThat(answer).isInstanceOf(Paid.class);
        return ((Paid) answer).proof();
    }

    public static Action action(ChannelAnswer answer) {
        assertThat(answer).isInstanceOf(Waiting.class);
        return ((Waiting) answer).action().orElseThrow();
    }

    public static Money amount(RefundAnswer answer) {
        assertThat(answer).isInstanceOf(Succeeded.class);
        return ((Succeeded) answer).amount().orElseThrow();
    }

    public static Money total(RefundAnswer answer) {
        assertThat(answer).isInstanceOf(SucceededAmong.class);
        return ((SucceededAmong) answer).total();
    }
}
