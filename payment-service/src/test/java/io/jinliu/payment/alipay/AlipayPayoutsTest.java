package io.jinliu.payment.alipay;

import static org.assertj.core.api.Assertions.assertThat;

import com.alipay.api.domain.AlipayFundTransUniTransferModel;
import io.jinliu.common.money.Money;
import io.jinliu.payment.alipay.AlipayFailure.NoAnswer;
import io.jinliu.payment.alipay.AlipayFailure.NotSent;
import io.jinliu.payment.alipay.AlipayFailure.Said;
import io.jinliu.payment.channel.Payee;
import io.jinliu.payment.channel.PayoutAnswer;
import io.jinliu.payment.channel.PayoutOrder;
import io.jinliu.payment.channel.PayoutOrder.Scene;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Alipay is asked to transfer, and what its refusals mean. */
class AlipayPayoutsTest {

    @Test
    void says_who_gets_how_much_under_which_number() {
        var payee = new Payee(Payee.Type.LOGON_ID, "li@example.com", Optional.of("李四"));
        var order = new PayoutOrder(77, payee, Money.cny(12_30), Scene.PURCHASE, "paper");

        assertThat(AlipayTransfers.send(order).getBizModel())
                .isInstanceOfSatisfying(AlipayFundTransUniTransferModel.class, model -> {
                    assertThat(model.getOutBizNo()).isEqualTo("77");
                    assertThat(model.getTransAmount()).isEqualTo("12.30");
                    assertThat(model.getProductCode()).isEqualTo("TRANS_ACCOUNT_NO_PWD");
                    assertThat(model.getPayeeInfo().getIdentityType()).isEqualTo("ALIPAY_LOGON_ID");
                    assertThat(model.getPayeeInfo().getIdentity()).isEqualTo("li@example.com");
                    assertThat(model.getPayeeInfo().getName()).isEqualTo("李四");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "BALANCE_IS_NOT_ENOUGH, NotEnough",
        "PAYER_BALANCE_NOT_ENOUGH, NotEnough",
        "SYSTEM_ERROR, Unknown",
        "REQUEST_PROCESSING, Unknown",
        "isv.insufficient-isv-permissions, Later",
        "PAYEE_NOT_EXIST, Refused",
        "PAYEE_USER_INFO_ERROR, Refused"
    })
    void tells_a_no_for_good_from_a_no_for_now(String code, String answer) {
        assertThat(AlipayPayouts.notTaken(new Said(code, "")).getClass().getSimpleName())
                .isEqualTo(answer);
    }

    @Test
    void what_alipay_has_taken_on_was_sent_though_nobody_can_ask_about_it() {
        assertThat(AlipayPayouts.amongTaken(new PayoutAnswer.NotSent("down"))).isEqualTo(new PayoutAnswer.InProgress());
        assertThat(AlipayPayouts.amongTaken(new PayoutAnswer.NoSuchPayout())).isEqualTo(new PayoutAnswer.InProgress());
        assertThat(AlipayPayouts.amongTaken(new PayoutAnswer.Failed("PAYEE_NOT_EXIST")))
                .isEqualTo(new PayoutAnswer.Failed("PAYEE_NOT_EXIST"));
    }

    @Test
    void only_no_such_order_settles_a_question() {
        assertThat(AlipayPayouts.notTold(new Said("ORDER_NOT_EXIST", "")))
                .isInstanceOf(PayoutAnswer.NoSuchPayout.class);
        assertThat(AlipayPayouts.notTold(new Said("INVALID_PARAMETER", ""))).isInstanceOf(PayoutAnswer.Unknown.class);
        assertThat(AlipayPayouts.notTold(new NoAnswer("late"))).isInstanceOf(PayoutAnswer.Unknown.class);
        assertThat(AlipayPayouts.notTold(new NotSent("down"))).isInstanceOf(PayoutAnswer.NotSent.class);
    }
}
