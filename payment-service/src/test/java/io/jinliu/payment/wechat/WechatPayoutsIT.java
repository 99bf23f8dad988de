package io.jinliu.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Payee;
import io.jinliu.payment.channel.PayoutAnswer;
import io.jinliu.payment.channel.PayoutAnswer.AwaitingPayee;
import io.jinliu.payment.channel.PayoutAnswer.NoSuchPayout;
import io.jinliu.payment.channel.PayoutAnswer.NotEnough;
import io.jinliu.payment.channel.PayoutAnswer.Paid;
import io.jinliu.payment.channel.PayoutAnswer.Unknown;
import io.jinliu.payment.channel.PayoutOrder;
import io.jinliu.payment.security.ChannelHttp;
import io.jinliu.payment.security.ChannelRules;
import io.jinliu.payment.security.InMemoryWire;
import io.jinliu.payment.security.SimulatorProcess;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Payouts against the simulator's WeChat Pay, over a real socket. */
class WechatPayoutsIT {

    static final SimulatorProcess SIMULATOR = SimulatorProcess.running();
    static final long PLENTY = 100_000_000_00L;

    final WechatSettings settings =
            Merchant.settings("http://127.0.0.1:9/callbacks/wechat/default", Duration.ofSeconds(5));
    final WechatPayouts payouts =
            new WechatPayouts(settings, WechatSdk.of(settings, new ChannelHttp(new InMemoryWire())));
    final PayoutOrder order = order(88_00, Optional.empty());

    @AfterEach
    void there_is_plenty_again() {
        balance(PLENTY);
    }

    @Test
    void is_paid_once_its_payee_confirms_however_often_it_is_sent() {
        var first = (AwaitingPayee) payouts.send(order);
        assertThat(first.packageInfo()).isPresent();
        assertThat(payouts.send(order)).isInstanceOf(AwaitingPayee.class);

        SIMULATOR.post("/payee/confirm", SIMULATOR.about("wechat", "-").put("outBillNo", order.number()));
        assertThat(payouts.query(order)).isInstanceOfSatisfying(Paid.class, paid -> assertThat(paid.amount())
                .isEqualTo(Money.cny(88_00)));
        assertThat(payouts.send(order))
                .as("sending tells no amount, so it is asked")
                .isInstanceOf(Unknown.class);
        assertThat(payouts.query(order)).isInstanceOf(Paid.class);
    }

    @Test
    void is_taken_back_while_nobody_has_confirmed() {
        payouts.send(order);

        assertThat(payouts.cancel(order)).isInstanceOfAny(PayoutAnswer.InProgress.class, PayoutAnswer.Cancelled.class);
    }

    @Test
    void a_name_is_sent_so_that_only_wechat_can_read_it() {
        assertThat(payouts.send(order(2_000_00, Optional.of("张三")))).isInstanceOf(AwaitingPayee.class);
    }

    @Test
    void waits_where_our_balance_does_not_cover_it_and_nothing_is_known_of_it_there() {
        balance(87_99);

        assertThat(payouts.send(order)).isInstanceOf(NotEnough.class);
        assertThat(payouts.query(order)).isEqualTo(new NoSuchPayout());
    }

    @Test
    void other_terms_under_the_same_number_are_refused() {
        payouts.send(order);

        var other = new PayoutOrder(order.payoutNo(), order.payee(), Money.cny(99_00), order.scene(), order.remark());
        assertThat(payouts.send(other)).isInstanceOf(PayoutAnswer.Refused.class);
    }

    private static void balance(long fen) {
        SIMULATOR.post("/merchant/balance", SIMULATOR.about("wechat", "-").put("amountFen", fen));
    }

    private static PayoutOrder order(long fen, Optional<String> name) {
        var payee = new Payee(Payee.Type.OPENID, "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o", name);
        return new PayoutOrder(ChannelRules.nextNumber(), payee, Money.cny(fen), PayoutOrder.Scene.COMMISSION, "六月佣金");
    }
}
