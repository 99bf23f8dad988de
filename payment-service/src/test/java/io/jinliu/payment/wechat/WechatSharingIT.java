package io.jinliu.payment.wechat;

import static io.jinliu.payment.security.Answers.proof;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Charge;
import io.jinliu.payment.channel.GiveBackAnswer.Failed;
import io.jinliu.payment.channel.GiveBackAnswer.GivenBack;
import io.jinliu.payment.channel.GiveBackAnswer.NoSuchGiveBack;
import io.jinliu.payment.channel.GiveBackOrder;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.Payer;
import io.jinliu.payment.channel.Receiver;
import io.jinliu.payment.channel.ReceiverAnswer;
import io.jinliu.payment.channel.SharingAnswer.Later;
import io.jinliu.payment.channel.SharingAnswer.NoSuchSplit;
import io.jinliu.payment.channel.SharingAnswer.Refused;
import io.jinliu.payment.channel.SharingAnswer.Told;
import io.jinliu.payment.channel.SharingOrder;
import io.jinliu.payment.channel.SharingOrder.Part;
import io.jinliu.payment.security.ChannelHttp;
import io.jinliu.payment.security.ChannelRules;
import io.jinliu.payment.security.InMemoryWire;
import io.jinliu.payment.security.SimulatorProcess;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Profit sharing against the simulator's WeChat Pay, over a real socket. */
class WechatSharingIT {

    static final SimulatorProcess SIMULATOR = SimulatorProcess.running();

    final WechatSettings settings =
            Merchant.settings("http://127.0.0.1:9/callbacks/wechat/default", Duration.ofSeconds(5));
    final WechatSdk sdk = WechatSdk.of(settings, new ChannelHttp(new InMemoryWire()));
    final WechatSharing sharing = new WechatSharing(settings, sdk.sharing());
    final Receiver partner = new Receiver(Receiver.Type.MERCHANT_ID, "1900000109", Optional.of("供货商有限公司"));
    final long splitNo = ChannelRules.nextNumber();
    String channelNo = "";

    @BeforeEach
    void money_was_collected_to_be_split() {
        channelNo = paid(true);
        assertThat(sharing.addReceiver(splitNo, 1, partner)).isInstanceOf(ReceiverAnswer.Added.class);
    }

    @Test
    void a_share_is_paid_once_however_often_it_is_sent() {
        assertThat(sharing.share(share(30_00))).isInstanceOf(Told.class);
        assertThat(sharing.share(share(30_00))).isInstanceOf(Told.class);

        assertThat(sharing.query(share(30_00))).isInstanceOfSatisfying(Told.class, told -> {
            assertThat(told.finished()).isTrue();
            assertThat(told.words())
                    .filteredOn(word -> word.account().equals("1900000109"))
                    .singleElement()
                    .satisfies(word -> assertThat(word.amount()).isEqualTo(Money.cny(30_00)));
        });
    }

    @Test
    void a_share_comes_back_once_and_not_more_of_it_than_was_paid() {
        sharing.share(share(30_00));
        sharing.query(share(30_00));
        var back = giveBack(10_00);
        sharing.giveBack(back);

        assertThat(sharing.queryGiveBack(back)).isInstanceOf(GivenBack.class);
        assertThat(sharing.giveBack(giveBack(20_01))).isInstanceOf(Failed.class);
    }

    @Test
    void more_than_a_merchants_limit_is_refused() {
        assertThat(sharing.share(share(30_01))).isInstanceOf(Refused.class);
        assertThat(sharing.query(share(30_01))).isEqualTo(new NoSuchSplit());
        assertThat(sharing.queryGiveBack(giveBack(1))).isEqualTo(new NoSuchGiveBack());
    }

    @Test
    void money_that_was_not_frozen_is_not_shared() {
        channelNo = paid(false);

        assertThat(sharing.share(share(1_00))).isInstanceOf(Refused.class);
    }

    @Test
    void what_is_left_is_released_and_there_is_nothing_to_share_then() {
        var rest = new SharingOrder(splitNo, channelNo, List.of(), true);

        assertThat(sharing.unfreeze(rest)).isInstanceOf(Told.class);
        assertThat(sharing.share(new SharingOrder(ChannelRules.nextNumber(), channelNo, List.of(part(1_00)), false)))
                .isInstanceOf(Later.class);
    }

    private String paid(boolean splittable) {
        var channel = new WechatChannel(settings, sdk);
        var number = ChannelRules.nextNumber();
        channel.charge(new Charge(
                number,
                Method.WECHAT_NATIVE,
                Money.cny(100_00),
                "两杯咖啡",
                SIMULATOR.now().plusSeconds(900),
                Payer.ANYBODY,
                0,
                splittable));
        SIMULATOR.pay("wechat", Long.toString(number));
        return proof(channel.query(number)).channelNo();
    }

    private SharingOrder share(long fen) {
        return new SharingOrder(splitNo, channelNo, List.of(part(fen)), false);
    }

    private Part part(long fen) {
        return new Part(partner, Money.cny(fen), "分给供货商");
    }

    private GiveBackOrder giveBack(long fen) {
        return new GiveBackOrder(ChannelRules.nextNumber(), splitNo, channelNo, partner, Money.cny(fen), "退货");
    }
}
