package io.jinliu.payment.alipay;

import static org.assertj.core.api.Assertions.assertThat;

import com.alipay.api.domain.AlipayTradeOrderSettleModel;
import com.alipay.api.domain.AlipayTradePrecreateModel;
import com.alipay.api.domain.AlipayTradeRoyaltyRelationBindModel;
import com.alipay.api.domain.RoyaltyDetail;
import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Charge;
import io.jinliu.payment.channel.GiveBackAnswer;
import io.jinliu.payment.channel.GiveBackOrder;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.Payer;
import io.jinliu.payment.channel.Receiver;
import io.jinliu.payment.channel.ShareOutcome;
import io.jinliu.payment.channel.SharingAnswer;
import io.jinliu.payment.channel.SharingAnswer.Told;
import io.jinliu.payment.channel.SharingAnswer.Word;
import io.jinliu.payment.channel.SharingOrder;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Alipay's words for shares, both ways. */
class AlipaySharingTest {

    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    static final String PARTNER = "2088101126708402";
    static final Receiver RECEIVER = new Receiver(Receiver.Type.USER_ID, PARTNER, Optional.of("张三"));
    static final SharingOrder ORDER = new SharingOrder(
            78, "2026010122001", List.of(new SharingOrder.Part(RECEIVER, Money.cny(13_60), "佣金")), true);
    static final GiveBackOrder BACK = new GiveBackOrder(79, 78, "2026010122001", RECEIVER, Money.cny(3_40), "退款");

    final AlipaySharingOrders orders = new AlipaySharingOrders(AlipayNoticesTest.SETTINGS);

    @Test
    void shares_in_yuan_from_the_seller_and_releases_the_rest_if_asked() {
        var model = (AlipayTradeOrderSettleModel) orders.share(ORDER).getBizModel();

        assertThat(model.getOutRequestNo()).isEqualTo("78");
        assertThat(model.getTradeNo()).isEqualTo("2026010122001");
        assertThat(model.getExtendParams().getRoyaltyFinish()).isEqualTo("true");
        assertThat(model.getRoyaltyParameters()).singleElement().satisfies(detail -> {
            assertThat(detail.getTransOut()).isEqualTo("2088000000000001");
            assertThat(detail.getTransIn()).isEqualTo(PARTNER);
            assertThat(detail.getTransInType()).isEqualTo("userId");
            assertThat(detail.getAmount()).isEqualTo("13.60");
        });
    }

    @Test
    void a_release_names_no_shares_and_a_share_alone_releases_nothing() {
        var release = (AlipayTradeOrderSettleModel)
                orders.share(new SharingOrder(80, "1", List.of(), true)).getBizModel();
        var alone = (AlipayTradeOrderSettleModel)
                orders.share(new SharingOrder(81, "1", ORDER.parts(), false)).getBizModel();

        assertThat(release.getRoyaltyParameters()).isNull();
        assertThat(alone.getExtendParams()).isNull();
    }

    @Test
    void a_give_back_is_a_settlement_in_reverse() {
        var model = (AlipayTradeOrderSettleModel) orders.giveBack(BACK).getBizModel();

        assertThat(model.getOutRequestNo()).isEqualTo("79");
        assertThat(model.getRoyaltyParameters()).singleElement().satisfies(detail -> {
            assertThat(detail.getTransOut()).isEqualTo(PARTNER);
            assertThat(detail.getTransIn()).isEqualTo("2088000000000001");
            assertThat(detail.getAmount()).isEqualTo("3.40");
        });
    }

    @Test
    void makes_a_receiver_known_by_his_kind_of_account() {
        var byName = new Receiver(Receiver.Type.LOGIN_NAME, "a@example.com", Optional.empty());
        var model =
                (AlipayTradeRoyaltyRelationBindModel) orders.bind(78, 2, byName).getBizModel();

        assertThat(model.getOutRequestNo()).isEqualTo("78_2");
        assertThat(model.getReceiverList()).singleElement().satisfies(entity -> {
            assertThat(entity.getType()).isEqualTo("loginName");
            assertThat(entity.getAccount()).isEqualTo("a@example.com");
        });
    }

    @Test
    void is_finished_when_each_share_is() {
        assertThat(shared("SUCCESS"))
                .isEqualTo(new Told(true, List.of(new Word(PARTNER, Money.cny(13_60), new ShareOutcome.Paid(NOON)))));
        assertThat(shared("FAIL"))
                .isEqualTo(new Told(
                        true, List.of(new Word(PARTNER, Money.cny(13_60), new ShareOutcome.Closed("TXN_LIMIT")))));
        assertThat(shared("PROCESSING"))
                .isEqualTo(new Told(false, List.of(new Word(PARTNER, Money.cny(13_60), new ShareOutcome.Pending()))));
        assertThat(AlipaySharingAnswers.shared(ORDER, null, NOON)).isEqualTo(new Told(false, List.of()));
        assertThat(shared("WONDERFUL")).isInstanceOf(SharingAnswer.Unknown.class);
    }

    @Test
    void reads_what_became_of_a_give_back_of_that_receiver_and_amount_only() {
        assertThat(givenBack("SUCCESS", "3.40")).isEqualTo(new GiveBackAnswer.GivenBack(NOON));
        assertThat(givenBack("FAIL", "3.40")).isEqualTo(new GiveBackAnswer.Failed("TXN_LIMIT"));
        assertThat(givenBack("PROCESSING", "3.40")).isEqualTo(new GiveBackAnswer.Processing());
        assertThat(givenBack("SUCCESS", "3.41")).isInstanceOf(GiveBackAnswer.Unknown.class);
    }

    @Test
    void only_a_payment_that_is_to_be_split_is_frozen() {
        var frozen = (AlipayTradePrecreateModel)
                AlipayOrdersTest.ORDERS.toScan(charge(true)).getBizModel();
        var plain = (AlipayTradePrecreateModel)
                AlipayOrdersTest.ORDERS.toScan(charge(false)).getBizModel();

        assertThat(frozen.getExtendParams().getRoyaltyFreeze()).isEqualTo("true");
        assertThat(frozen.getExtendParams().getHbFqNum()).isNull();
        assertThat(plain.getExtendParams()).isNull();
    }

    private static SharingAnswer shared(String state) {
        return AlipaySharingAnswers.shared(ORDER, List.of(detail(state, PARTNER, "x", "13.60")), NOON);
    }

    private static GiveBackAnswer givenBack(String state, String amount) {
        return AlipaySharingAnswers.givenBack(BACK, List.of(detail(state, "x", PARTNER, amount)), NOON);
    }

    private static RoyaltyDetail detail(String state, String to, String from, String amount) {
        var detail = new RoyaltyDetail();
        detail.setState(state);
        detail.setTransIn(to);
        detail.setTransOut(from);
        detail.setAmount(amount);
        detail.setErrorCode("TXN_LIMIT");
        detail.setExecuteDt(Date.from(NOON));
        return detail;
    }

    private static Charge charge(boolean splittable) {
        return new Charge(77, Method.ALIPAY_PRECREATE, Money.cny(20_00), "咖啡", NOON, Payer.ANYBODY, 0, splittable);
    }
}
