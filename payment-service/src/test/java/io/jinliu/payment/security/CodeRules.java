package io.jinliu.payment.security;

import static io.jinliu.payment.security.Answers.proof;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.ChannelAnswer.NoSuchOrder;
import io.jinliu.payment.channel.ChannelAnswer.Refused;
import io.jinliu.payment.channel.ChannelAnswer.Reversed;
import io.jinliu.payment.channel.ChannelAnswer.Unknown;
import io.jinliu.payment.channel.ChannelAnswer.Waiting;
import io.jinliu.payment.channel.Charge;
import io.jinliu.payment.channel.PaymentChannel;
import io.jinliu.payment.channel.Proof;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What is true of payment codes at every channel, over a real socket to the simulator. */
public abstract class CodeRules {

    protected static final SimulatorProcess SIMULATOR = SimulatorProcess.running();

    protected final InMemoryWire wire = new InMemoryWire();
    protected final long number = ChannelRules.nextNumber();
    protected final String outTradeNo = Long.toString(number);
    protected final PaymentChannel channel;
    private final Shop shop;

    protected CodeRules(Shop shop) {
        this.shop = shop;
        this.channel = shop.channel(wire, Duration.ofSeconds(5));
    }

    /** An order of 20.00 by what the payer's phone shows. */
    protected abstract Charge order(String code);

    @Test
    void collects_at_once() {
        var money = proof(channel.charge(order(code(false))));

        assertThat(money.amount()).isEqualTo(Money.cny(20_00));
        assertThat(proof(channel.query(number))).isEqualTo(money);
    }

    @Test
    void waits_for_a_password_and_is_paid_with_it() {
        assertThat(channel.charge(order(code(true)))).isEqualTo(new Waiting(Optional.empty()));
        assertThat(channel.query(number)).isEqualTo(new Waiting(Optional.empty()));

        SIMULATOR.post("/payer/confirm", about());
        assertThat(proof(channel.query(number)).amount()).isEqualTo(Money.cny(20_00));
    }

    @Test
    void takes_back_what_was_never_paid_as_often_as_it_is_asked() {
        channel.charge(order(code(true)));

        assertThat(channel.reverse(number)).isEqualTo(new Reversed(Optional.empty()));
        assertThat(channel.reverse(number)).isEqualTo(new Reversed(Optional.empty()));
        assertThat(SIMULATOR.refunds(shop.word(), outTradeNo)).isEmpty();
    }

    @Test
    void takes_back_what_was_paid_proves_it_and_gives_it_back_once() {
        var money = proof(channel.charge(order(code(false))));

        assertThat(channel.reverse(number)).isEqualTo(gone(money));
        assertThat(channel.reverse(number)).isEqualTo(gone(money));
        assertThat(SIMULATOR.refunds(shop.word(), outTradeNo)).singleElement().satisfies(refund -> {
            assertThat(refund.path("outRefundNo").asString("")).isEqualTo(channel.reversalNo(number));
            assertThat(refund.path("amountFen").asLong()).isEqualTo(20_00);
        });
    }

    @Test
    void is_not_paid_by_a_payer_who_refuses() {
        channel.charge(order(code(true)));
        SIMULATOR.post("/payer/refuse", about());

        assertThat(channel.query(number)).isInstanceOf(ChannelAnswer.Closed.class);
    }

    @Test
    void is_refused_a_code_that_nobody_shows() {
        assertThat(channel.charge(order("134000000000000000"))).isInstanceOf(Refused.class);
    }

    @Test
    void knows_nothing_to_take_back_of_an_order_that_never_was() {
        assertThat(channel.reverse(number)).isEqualTo(new NoSuchOrder());
    }

    @Test
    void does_not_know_when_the_answer_is_lost_and_finds_it_by_asking() {
        var code = code(false);
        SIMULATOR.post(
                "/faults",
                SIMULATOR
                        .fault(shop.word(), "create", "timeout-after-success", outTradeNo)
                        .put("millis", 10));

        assertThat(channel.charge(order(code))).isInstanceOf(Unknown.class);
        assertThat(proof(channel.query(number)).amount()).isEqualTo(Money.cny(20_00));
    }

    private static Reversed gone(Proof money) {
        return new Reversed(Optional.of(money));
    }

    private String code(boolean needsPassword) {
        return SIMULATOR.code(shop.word(), needsPassword);
    }

    private ObjectNode about() {
        return SIMULATOR.about(shop.word(), outTradeNo);
    }
}
