package io.jinliu.payment.security;

import static io.jinliu.payment.security.Answers.amount;
import static io.jinliu.payment.security.Answers.proof;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.ChannelAnswer.NotSent;
import io.jinliu.payment.channel.ChannelAnswer.Refused;
import io.jinliu.payment.channel.ChannelAnswer.Unknown;
import io.jinliu.payment.channel.ChannelAnswer.Waiting;
import io.jinliu.payment.channel.Charge;
import io.jinliu.payment.channel.Payer;
import io.jinliu.payment.channel.PaymentChannel;
import io.jinliu.payment.channel.Proof;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.channel.RefundOrder;
import io.jinliu.payment.security.WireRecord.Direction;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What is true of every channel, over a real socket to the simulator; each channel's own test adds what is true of it. */
public abstract class ChannelRules {

    protected static final SimulatorProcess SIMULATOR = SimulatorProcess.running();
    private static final AtomicLong LAST = new AtomicLong(System.nanoTime());

    protected final InMemoryWire wire = new InMemoryWire();
    protected final long number = nextNumber();
    protected final String outTradeNo = Long.toString(number);
    protected final PaymentChannel channel;
    protected final Charge order;
    private final Shop shop;

    protected ChannelRules(Shop shop) {
        this.shop = shop;
        this.channel = shop.channel(wire, Duration.ofSeconds(5));
        this.order = shop.order(number, 20_00);
    }

    public static long nextNumber() {
        return LAST.incrementAndGet();
    }

    @Test
    void tells_paid_by_the_whole_amount_though_a_coupon_paid_a_part_whatever_it_is_asked() {
        channel.charge(order);
        var paid = SIMULATOR.post("/payer/pay", about().put("couponFen", 5_00));

        var money = proof(channel.query(number));
        assertThat(money.amount()).isEqualTo(Money.cny(20_00));
        assertThat(money.channelNo()).isEqualTo(paid.path("transactionId").asString(""));
        assertThat(money.paidAt()).isCloseTo(SIMULATOR.now(), Assertions.within(5, ChronoUnit.MINUTES));
        assertThat(money.sources()).as("what it was paid with").isNotEmpty();
        assertThat(proof(channel.close(number))).isEqualTo(money);
        assertThat(proof(channel.charge(order))).isEqualTo(money);
    }

    @Test
    void is_refused_other_terms_under_the_same_number() {
        channel.charge(order);

        assertThat(channel.charge(shop.order(number, 20_01)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(otherTerms()));
    }

    /** The channel's own word for it. */
    protected abstract String otherTerms();

    @Test
    void takes_no_yen() {
        var yen = new Charge(number, order.method(), Money.of(100, "JPY"), "茶", order.expiresAt(), Payer.ANYBODY, 0);

        assertThat(channel.charge(yen)).isInstanceOf(Refused.class);
        assertThat(wire.archive).isEmpty();
    }

    @Test
    void does_not_know_when_the_answer_is_lost_late_forged_or_an_error_of_the_channels_own() {
        scanned();
        var hasty = shop.channel(wire, Duration.ofMillis(300));
        for (var kind : new String[] {"drop", "corrupt-signature", "timeout-after-success"}) {
            SIMULATOR.post("/faults", SIMULATOR.fault(shop.word(), "query", kind, outTradeNo));
            assertThat(hasty.query(number)).as(kind).isInstanceOf(Unknown.class);
        }
        SIMULATOR.post(
                "/faults",
                SIMULATOR.fault(shop.word(), "query", "error", outTradeNo).put("status", 503));
        assertThat(channel.query(number)).isInstanceOf(Unknown.class);
        assertThat(channel.query(number)).isInstanceOf(Waiting.class);
    }

    @Test
    void knows_that_it_never_left_when_nobody_listens() {
        var nobody = shop.nowhere(wire);

        assertThat(nobody.charge(order)).isInstanceOf(NotSent.class);
        assertThat(nobody.query(number)).isInstanceOf(NotSent.class);
        assertThat(nobody.refund(refund("4200", 1, 2))).isInstanceOf(RefundAnswer.NotSent.class);
    }

    @Test
    void finds_a_refund_whose_answer_was_lost_and_none_that_never_was() {
        var refund = refund(paid().channelNo(), 5_00, 20_00);
        assertThat(channel.queryRefund(refund)).isEqualTo(new RefundAnswer.NoSuchRefund());
        SIMULATOR.post(
                "/faults",
                SIMULATOR
                        .fault(shop.word(), "refund", "timeout-after-success", outTradeNo)
                        .put("millis", 10));

        assertThat(channel.refund(refund)).isInstanceOf(RefundAnswer.Unknown.class);
        assertThat(amount(channel.queryRefund(refund))).isEqualTo(Money.cny(5_00));
    }

    @Test
    void tells_the_amount_that_really_went_back() {
        var money = paid();
        var refund = refund(money.channelNo(), 5_00, 20_00);
        channel.refund(refund);
        var misremembered = Shop.refund(refund.refundNo(), number, money.channelNo(), 5_01, 20_00);

        assertThat(amount(channel.queryRefund(misremembered))).isEqualTo(Money.cny(5_00));
        assertThat(proof(channel.query(number))).isEqualTo(money);
    }

    @Test
    void leaves_a_refund_that_the_channel_will_not_make_to_a_person() {
        assertThat(channel.refund(refund(paid().channelNo(), 20_01, 20_00))).isInstanceOf(RefundAnswer.Abnormal.class);
    }

    @Test
    void keeps_every_word_both_ways() {
        channel.charge(order);

        assertThat(wire.archive).extracting(WireRecord::direction).containsExactly(Direction.REQUEST, Direction.ANSWER);
        assertThat(wire.archive).allSatisfy(said -> {
            assertThat(said.subject()).isEqualTo(outTradeNo);
            assertThat(said.operation()).isEqualTo("charge");
        });
    }

    /** An order the channel knows: an Alipay code that nobody scanned is none. */
    protected void scanned() {
        channel.charge(order);
        SIMULATOR.post("/payer/scan", about());
    }

    protected Proof paid() {
        assertThat(channel.charge(order)).isInstanceOf(Waiting.class);
        SIMULATOR.pay(shop.word(), outTradeNo);
        return proof(channel.query(number));
    }

    protected RefundOrder refund(String channelNo, long fen, long total) {
        return Shop.refund(nextNumber(), number, channelNo, fen, total);
    }

    protected ObjectNode about() {
        return SIMULATOR.about(shop.word(), outTradeNo);
    }
}
