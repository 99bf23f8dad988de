package io.jinliu.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import com.wechat.pay.java.service.payments.model.PromotionDetail;
import com.wechat.pay.java.service.payments.model.Transaction;
import com.wechat.pay.java.service.payments.model.TransactionAmount;
import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.FundSource;
import io.jinliu.payment.channel.FundSource.Kind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WechatFundsTest {

    @ParameterizedTest
    @CsvSource({"CMB_DEBIT,DEBIT_CARD", "ICBC_CREDIT,CREDIT_CARD", "OTHERS,OTHER", "LQT,OTHER"})
    void the_end_of_a_banks_code_says_which_card(String bank, Kind kind) {
        assertThat(WechatFunds.of(told(bank)))
                .containsExactly(new FundSource(kind, bank, Optional.of(Money.cny(15_00))));
    }

    @Test
    void coupons_stand_beside_what_the_payer_gave() {
        var told = told("CMB_CREDIT");
        var coupon = new PromotionDetail();
        coupon.setType(PromotionDetail.TypeEnum.CASH);
        coupon.setAmount(5_00);
        told.setPromotionDetail(List.of(coupon, new PromotionDetail()));

        assertThat(WechatFunds.of(told))
                .contains(new FundSource(Kind.COUPON, "CASH", Optional.of(Money.cny(5_00))))
                .contains(new FundSource(Kind.COUPON, "COUPON", Optional.empty()))
                .hasSize(3);
    }

    @Test
    void what_is_absent_or_strange_is_left_out() {
        assertThat(WechatFunds.of(told(null))).isEmpty();
        assertThat(WechatFunds.of(told("a bank"))).isEmpty();
    }

    private static Transaction told(@Nullable String bank) {
        var told = new Transaction();
        told.setBankType(bank);
        var amount = new TransactionAmount();
        amount.setPayerTotal(15_00);
        told.setAmount(amount);
        return told;
    }
}
