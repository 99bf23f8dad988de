package io.jinliu.payment.alipay;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Payee;
import io.jinliu.payment.channel.PayoutAnswer.Failed;
import io.jinliu.payment.channel.PayoutAnswer.InProgress;
import io.jinliu.payment.channel.PayoutAnswer.NoSuchPayout;
import io.jinliu.payment.channel.PayoutAnswer.NotEnough;
import io.jinliu.payment.channel.PayoutAnswer.Paid;
import io.jinliu.payment.channel.PayoutAnswer.Refused;
import io.jinliu.payment.channel.PayoutOrder;
import io.jinliu.payment.security.ChannelRules;
import io.jinliu.payment.security.InMemoryWire;
import io.jinliu.payment.security.SimulatorProcess;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Payouts against the simulator's Alipay, over a real socket. */
class AlipayPayoutsIT {

    static final SimulatorProcess SIMULATOR = SimulatorProcess.running();
    static final long PLENTY = 100_000_000_00L;

    final AlipayPayouts payouts = new AlipayPayouts(
            new AlipaySdk(Seller.settings("http://127.0.0.1:9/callbacks/alipay/default"), new InMemoryWire()),
            Clock.systemUTC());
    final PayoutOrder order = order("074a1CcTG1LelxKe4xQC0zgNdId0nxi95b5lsNpazWYoCo5");

    @AfterEach
    void there_is_plenty_again() {
        balance(PLENTY);
    }

    @Test
    void is_paid_at_once_and_once_however_often_it_is_sent() {
        assertThat(payouts.send(order)).isInstanceOfSatisfying(Paid.class, paid -> assertThat(paid.amount())
                .isEqualTo(Money.cny(55_00)));
        assertThat(payouts.send(order)).isEqualTo(payouts.query(order));
    }

    @Test
    void is_asked_about_while_it_is_dealt_with_and_says_why_it_failed() {
        SIMULATOR.post("/payee/outcome", outcome("DEALING"));
        assertThat(payouts.send(order)).isEqualTo(new InProgress());

        SIMULATOR.post("/payee/outcome", outcome("FAIL"));
        assertThat(payouts.query(order)).isInstanceOf(Failed.class);
    }

    @Test
    void is_refused_where_nobody_has_the_account() {
        var nobody = order("0stranger" + ChannelRules.nextNumber());
        SIMULATOR.post(
                "/payee/unknown",
                SIMULATOR.about("alipay", "-").put("payee", nobody.payee().account()));

        assertThat(payouts.send(nobody)).isInstanceOf(Refused.class);
        assertThat(payouts.query(nobody)).isEqualTo(new NoSuchPayout());
    }

    @Test
    void waits_where_our_balance_does_not_cover_it() {
        balance(54_99);

        assertThat(payouts.send(order)).isInstanceOf(NotEnough.class);
    }

    private ObjectNode outcome(String word) {
        return SIMULATOR.about("alipay", "-").put("outNo", order.number()).put("outcome", word);
    }

    private static void balance(long fen) {
        SIMULATOR.post("/merchant/balance", SIMULATOR.about("alipay", "-").put("amountFen", fen));
    }

    private static PayoutOrder order(String account) {
        var payee = new Payee(Payee.Type.OPEN_ID, account, Optional.empty());
        return new PayoutOrder(
                ChannelRules.nextNumber(), payee, Money.cny(55_00), PayoutOrder.Scene.COMMISSION, "六月佣金");
    }
}
