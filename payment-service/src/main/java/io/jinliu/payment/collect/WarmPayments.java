package io.jinliu.payment.collect;

import io.jinliu.common.money.Money;
import io.jinliu.common.sharding.WarmUp;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.Payer;
import io.jinliu.payment.channel.Proof;
import io.jinliu.payment.collect.Closing.Reason;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.due.LearnDue;
import io.jinliu.payment.due.Owed;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Opens and collects a payment of nobody; no channel hears of it. */
@Component
class WarmPayments implements WarmUp {

    private static final String NOBODY = "warm-up";
    private static final long NUMBER = 1;
    private static final Money FEN = Money.cny(1);

    private final LearnDue learnDue;
    private final OpenPayment openPayment;
    private final ApplyAnswer applyAnswer;
    private final Clock clock;

    WarmPayments(LearnDue learnDue, OpenPayment openPayment, ApplyAnswer applyAnswer, Clock clock) {
        this.learnDue = learnDue;
        this.openPayment = openPayment;
        this.applyAnswer = applyAnswer;
        this.clock = clock;
    }

    @Override
    public void walk() {
        var now = clock.instant();
        var due = DueRef.order(NUMBER);
        var line = new Owed.Line(1, 1, FEN, FEN.zero());
        learnDue.learn(new Owed(due, NOBODY, NOBODY, NOBODY, FEN, now.plus(Duration.ofHours(1)), List.of(line), 1));
        openPayment.open(new PayDue.Request(NUMBER, NOBODY, due, Method.WECHAT_NATIVE, Payer.ANYBODY, 0), false);
        var proof = new Proof(Method.WECHAT_NATIVE.channel(), NOBODY, FEN, now);
        applyAnswer.apply(NUMBER, new ChannelAnswer.Paid(proof), Reason.CLOSED_BY_CHANNEL);
    }
}
