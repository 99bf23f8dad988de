package io.jinliu.payment.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.ChannelAnswer.NotSent;
import io.jinliu.payment.channel.ChannelAnswer.Unknown;
import io.jinliu.payment.channel.ChannelAnswer.Waiting;
import io.jinliu.payment.channel.Charge;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.Payer;
import io.jinliu.payment.channel.PaymentChannel;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.channel.RefundOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class GuardsTest {

    static final Charge CHARGE = new Charge(
            1, Method.WECHAT_NATIVE, Money.cny(1), "Pens", Instant.parse("2026-01-01T12:30:00Z"), Payer.ANYBODY, 0);
    static final ChannelAnswer WAITING = new Waiting(Optional.empty());

    final Scripted wechat = new Scripted(Channel.WECHAT_PAY);
    final Scripted alipay = new Scripted(Channel.ALIPAY);
    final Guards guards = new Guards(
            CircuitBreakerRegistry.ofDefaults(),
            BulkheadRegistry.ofDefaults(),
            new GuardSettings(50, 4, 4, Duration.ofMillis(200), 1, 2));
    final PaymentChannel guarded = guards.around(wechat);

    @Test
    void leaves_a_channel_alone_that_does_not_answer() {
        wechat.query = () -> new Unknown("timeout");
        for (int i = 0; i < 4; i++) {
            assertThat(guarded.query(1)).isInstanceOf(Unknown.class);
        }

        assertThat(guarded.query(1)).isInstanceOf(NotSent.class);
        assertThat(wechat.queries).hasValue(4);
    }

    @Test
    void offers_no_channel_that_is_down_until_it_may_be_tried_again() throws InterruptedException {
        wechat.charge = () -> new Unknown("timeout");
        assertThat(guards.takesCharges(Channel.WECHAT_PAY)).isTrue();
        for (int i = 0; i < 4; i++) {
            guarded.charge(CHARGE);
        }

        assertThat(guards.takesCharges(Channel.WECHAT_PAY)).isFalse();
        assertThat(guards.takesCharges(Channel.ALIPAY)).isTrue();
        assertThat(guards.takesCharges(Channel.WALLET)).isTrue();
        for (int i = 0; i < 100 && !guards.takesCharges(Channel.WECHAT_PAY); i++) {
            Thread.sleep(Duration.ofMillis(50));
        }
        assertThat(guards.takesCharges(Channel.WECHAT_PAY)).isTrue();
    }

    @Test
    void still_closes_and_refunds_where_it_cannot_query() {
        wechat.query = () -> new Unknown("timeout");
        for (int i = 0; i < 5; i++) {
            guarded.query(1);
        }

        assertThat(guarded.close(1)).isEqualTo(WAITING);
        assertThat(guarded.reverse(1)).isEqualTo(WAITING);
        assertThat(guards.around(alipay).query(1)).isEqualTo(WAITING);
    }

    @Test
    void comes_back_when_the_channel_does() {
        wechat.query = () -> new NotSent("refused");
        for (int i = 0; i < 5; i++) {
            guarded.query(1);
        }
        wechat.query = () -> WAITING;

        await().atMost(Duration.ofSeconds(5)).until(() -> guarded.query(1).equals(WAITING));
        assertThat(guarded.query(1)).isEqualTo(WAITING);
    }

    @Test
    void holds_no_refusal_and_no_trouble_of_our_own_against_the_channel() {
        wechat.query = () -> new ChannelAnswer.Refused("PARAM_ERROR", "no");
        for (int i = 0; i < 10; i++) {
            assertThat(guarded.query(1)).isInstanceOf(ChannelAnswer.Refused.class);
        }
        wechat.query = () -> {
            throw new IllegalStateException("our database");
        };
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> guarded.query(1)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void lets_no_more_wait_for_a_slow_channel_than_its_share() throws InterruptedException {
        var slow = new CountDownLatch(1);
        var waiting = new CountDownLatch(2);
        wechat.query = () -> {
            waiting.countDown();
            join(slow);
            return WAITING;
        };
        for (int i = 0; i < 2; i++) {
            Thread.ofVirtual().start(() -> guarded.query(1));
        }
        waiting.await();

        assertThat(guarded.query(1)).isInstanceOf(NotSent.class);
        assertThat(guards.around(alipay).query(1)).isEqualTo(WAITING);
        slow.countDown();
    }

    private static void join(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Answers what the test told it to. */
    private static final class Scripted implements PaymentChannel {

        final Channel name;
        final AtomicInteger queries = new AtomicInteger();
        volatile Supplier<ChannelAnswer> query = () -> WAITING;
        volatile Supplier<ChannelAnswer> charge = () -> WAITING;

        Scripted(Channel name) {
            this.name = name;
        }

        @Override
        public Channel name() {
            return name;
        }

        @Override
        public ChannelAnswer charge(Charge order) {
            return charge.get();
        }

        @Override
        public ChannelAnswer query(long paymentNo) {
            queries.incrementAndGet();
            return query.get();
        }

        @Override
        public ChannelAnswer close(long paymentNo) {
            return WAITING;
        }

        @Override
        public ChannelAnswer reverse(long paymentNo) {
            return WAITING;
        }

        @Override
        public String reversalNo(long paymentNo) {
            return Long.toString(paymentNo);
        }

        @Override
        public RefundAnswer refund(RefundOrder refund) {
            return new RefundAnswer.Processing();
        }

        @Override
        public RefundAnswer queryRefund(RefundOrder refund) {
            return new RefundAnswer.Processing();
        }
    }
}
