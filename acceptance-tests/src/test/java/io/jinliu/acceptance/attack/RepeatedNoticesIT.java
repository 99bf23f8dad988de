package io.jinliu.acceptance.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jinliu.acceptance.story.RunningSystem;
import io.jinliu.acceptance.story.Shop.Person;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Attacks 17, 20, 21: notices about money that is real, told again, later, otherwise, or under another's number. */
@ExtendWith(EveryInvariantHolds.class)
class RepeatedNoticesIT {

    @Test
    void a_recorded_notice_pays_nothing_twice_and_is_stale_after_five_minutes_21() {
        var victim = Victim.ofWechat();
        var paid = WechatPen.paid(victim, victim.pays());
        var signedAt = ChannelKeys.now().minus(Duration.ofMinutes(4).plusSeconds(40));

        for (var age : new String[] {"PT0S", "PT10S", "PT4M40S"}) {
            var notice = WechatPen.about(paid, ChannelKeys.now().minus(Duration.parse(age)));
            assertThat(notice.arrives().status()).isEqualTo(204);
            assertThat(notice.arrives().status()).isEqualTo(204);
        }
        for (var age : new String[] {"PT25S", "P1D"}) {
            var notice = WechatPen.about(paid, signedAt.minus(Duration.parse(age)));
            assertThat(notice.arrives().status()).isEqualTo(401);
        }
        isPaidOnce(victim);
    }

    @Test
    void a_trade_that_finishes_after_it_succeeded_is_the_same_money_20() {
        var victim = Victim.ofAlipay();
        var fields = AlipayPen.paid(victim, victim.pays());
        fields.put("trade_status", "TRADE_FINISHED");

        assertThat(AlipayPen.signed(fields).arrives().text()).isEqualTo("success");

        isPaidOnce(victim);
    }

    @Test
    void a_trade_whose_end_is_told_first_is_paid_by_it_and_once_20() {
        var victim = Victim.ofAlipay();
        var channels = RunningSystem.channels();
        channels.fault("alipay", "notify", "skip", Map.of("outTradeNo", victim.paymentNo()));
        channels.pay("alipay", victim.paymentNo(), Map.of());
        var fields = AlipayPen.paid(victim, victim.channelNo());
        fields.put("trade_status", "TRADE_FINISHED");

        assertThat(AlipayPen.signed(fields).arrives().text()).isEqualTo("success");
        fields.put("trade_status", "TRADE_SUCCESS");
        assertThat(AlipayPen.signed(fields).arrives().text()).isEqualTo("success");

        await().atMost(Victim.PATIENCE).until(() -> victim.orderStatus().equals("PAID"));
        isPaidOnce(victim);
    }

    @Test
    void a_trade_that_finishes_after_its_refund_does_not_pay_again_20() {
        var victim = Victim.ofAlipay();
        var fields = AlipayPen.paid(victim, victim.pays());
        var shop = RunningSystem.shop();
        shop.refund(Person.merchant("M1"), victim.orderNo(), 0, "all of it");
        await().atMost(Victim.PATIENCE).until(() -> victim.orderStatus().equals("CLOSED"));
        fields.put("trade_status", "TRADE_FINISHED");

        assertThat(AlipayPen.signed(fields).arrives().text()).isEqualTo("success");
        fields.put("refund_fee", fields.get("total_amount"));
        fields.put("gmt_refund", fields.get("gmt_payment"));
        assertThat(AlipayPen.signed(fields).arrives().text()).isEqualTo("success");

        assertThat(victim.orderStatus()).isEqualTo("CLOSED");
        assertThat(victim.collected()).isEqualTo(victim.fen());
    }

    @Test
    void anothers_money_does_not_pay_my_order_17() {
        var payer = Victim.ofWechat();
        var mine = Victim.ofWechat();
        var transaction = payer.pays();
        var before = PaymentRows.audited("receipt.contradicted");

        assertThat(WechatPen.about(WechatPen.paid(mine, transaction)).arrives().status())
                .isEqualTo(204);

        assertThat(PaymentRows.audited("receipt.contradicted") - before).isEqualTo(1);
        mine.hasPaidNothing();
        isPaidOnce(payer);
    }

    @Test
    void a_number_of_the_other_channel_is_no_number_of_this_one_17() {
        var payer = Victim.ofWechat();
        var transaction = payer.pays();
        var mine = Victim.ofAlipay();
        var before = PaymentRows.audited("receipt.contradicted");

        assertThat(WechatPen.about(WechatPen.paid(mine, transaction)).arrives().status())
                .isEqualTo(204);

        assertThat(PaymentRows.audited("receipt.contradicted") - before).isEqualTo(1);
        mine.hasPaidNothing();
    }

    private static void isPaidOnce(Victim victim) {
        assertThat(victim.orderStatus()).isEqualTo("PAID");
        await().atMost(Victim.PATIENCE).untilAsserted(() -> assertThat(
                        RunningSystem.shop().explain(victim.orderNo()).status())
                .isEqualTo(200));
        assertThat(victim.collected()).isEqualTo(victim.fen());
    }
}
