package io.jinliu.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import com.wechat.pay.java.service.profitsharing.model.ReceiverRelationType;
import com.wechat.pay.java.service.profitsharing.model.ReceiverType;
import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Charge;
import io.jinliu.payment.channel.GiveBackOrder;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.Payer;
import io.jinliu.payment.channel.Receiver;
import io.jinliu.payment.channel.SharingOrder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WechatSharingOrdersTest {

    static final Receiver SHOP = new Receiver(Receiver.Type.MERCHANT_ID, "1900000002", Optional.of("示例商户"));
    static final Receiver PERSON = new Receiver(Receiver.Type.PERSONAL_OPENID, "oUpF8uMuAJO", Optional.empty());

    final WechatSharingOrders orders = new WechatSharingOrders(WechatOrdersTest.SETTINGS);

    @Test
    void shares_in_fen_under_our_number_what_wechat_collected() {
        var parts = List.of(
                new SharingOrder.Part(SHOP, Money.cny(13_60), "佣金"),
                new SharingOrder.Part(PERSON, Money.cny(6_80), "小费"));
        var request = orders.share(new SharingOrder(78, "4200001", parts, true));

        assertThat(request.getOutOrderNo()).isEqualTo("78");
        assertThat(request.getTransactionId()).isEqualTo("4200001");
        assertThat(request.getUnfreezeUnsplit()).isTrue();
        assertThat(request.getReceivers())
                .satisfiesExactly(
                        shop -> {
                            assertThat(shop.getType()).isEqualTo("MERCHANT_ID");
                            assertThat(shop.getAccount()).isEqualTo("1900000002");
                            assertThat(shop.getAmount()).isEqualTo(1360);
                            assertThat(shop.getName()).isEqualTo("示例商户");
                        },
                        person -> {
                            assertThat(person.getType()).isEqualTo("PERSONAL_OPENID");
                            assertThat(person.getName()).isNull();
                        });
    }

    @Test
    void makes_a_receiver_known_as_a_partner_of_our_app() {
        var request = orders.add(SHOP);

        assertThat(request.getType()).isEqualTo(ReceiverType.MERCHANT_ID);
        assertThat(request.getAccount()).isEqualTo("1900000002");
        assertThat(request.getRelationType()).isEqualTo(ReceiverRelationType.PARTNER);
        assertThat(request.getAppid()).isEqualTo(WechatOrdersTest.SETTINGS.appId());
    }

    @Test
    void takes_a_share_back_by_both_numbers() {
        var request = orders.giveBack(new GiveBackOrder(79, 78, "4200001", SHOP, Money.cny(3_40), "退款"));

        assertThat(request.getOutReturnNo()).isEqualTo("79");
        assertThat(request.getOutOrderNo()).isEqualTo("78");
        assertThat(request.getReturnMchid()).isEqualTo("1900000002");
        assertThat(request.getAmount()).isEqualTo(340);
    }

    @Test
    void only_a_payment_that_is_to_be_split_is_frozen() {
        var plain = new WechatOrders(WechatOrdersTest.SETTINGS);

        assertThat(plain.toScan(charge(true)).getSettleInfo().getProfitSharing())
                .isTrue();
        assertThat(plain.toScan(charge(false)).getSettleInfo()).isNull();
        assertThat(plain.inWechat(charge(true), "openid").getSettleInfo().getProfitSharing())
                .isTrue();
        assertThat(plain.inAnApp(charge(true)).getSettleInfo().getProfitSharing())
                .isTrue();
        assertThat(plain.inABrowser(charge(true), "203.0.113.7").getSettleInfo().getProfitSharing())
                .isTrue();
    }

    private static Charge charge(boolean splittable) {
        return new Charge(
                77,
                Method.WECHAT_NATIVE,
                Money.cny(20_00),
                "咖啡",
                Instant.parse("2026-01-01T12:00:00Z"),
                Payer.ANYBODY,
                0,
                splittable);
    }
}
