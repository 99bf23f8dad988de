package io.jinliu.payment.alipay;

import static org.assertj.core.api.Assertions.assertThat;

import com.alipay.api.domain.TradeFundBill;
import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.FundSource;
import io.jinliu.payment.channel.FundSource.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlipayFundsTest {

    @Test
    void an_answer_and_a_notice_say_the_same_in_two_spellings() {
        var bill = new TradeFundBill();
        bill.setFundChannel("BANKCARD");
        bill.setFundType("CREDIT_CARD");
        bill.setAmount("15.00");
        var notice = """
                [{"amount":"15.00","fundChannel":"BANKCARD","fundType":"CREDIT_CARD"}]""";

        assertThat(AlipayFunds.answered(List.of(bill)))
                .containsExactly(new FundSource(Kind.CREDIT_CARD, "BANKCARD", Optional.of(Money.cny(15_00))))
                .isEqualTo(AlipayFunds.told(notice));
    }

    @ParameterizedTest
    @CsvSource({
        "ALIPAYACCOUNT,BALANCE",
        "FINANCEACCOUNT,BALANCE",
        "PCREDIT,CREDIT",
        "COUPON,COUPON",
        "MDISCOUNT,COUPON",
        "BANKCARD,OTHER",
        "SOMETHING_NEW,OTHER"
    })
    void each_channel_is_of_its_kind(String channel, Kind kind) {
        assertThat(AlipayFunds.told("[{\"fundChannel\":\"%s\",\"amount\":\"1.00\"}]".formatted(channel)))
                .containsExactly(new FundSource(kind, channel, Optional.of(Money.cny(1_00))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "null", "7", "[7]", "[{}]", "[{\"fundChannel\":\"a b\"}]", "[[[[{\"fundChannel\":1}]]]]"
            })
    void what_cannot_be_read_is_left_out(String text) {
        assertThat(AlipayFunds.told(text)).isEmpty();
        assertThat(AlipayFunds.told(null)).isEmpty();
        assertThat(AlipayFunds.answered(null)).isEmpty();
    }

    @Test
    void an_amount_that_is_none_leaves_the_channel() {
        assertThat(AlipayFunds.told("[{\"fundChannel\":\"PCREDIT\",\"amount\":\"1,00\"}]"))
                .containsExactly(new FundSource(Kind.CREDIT, "PCREDIT", Optional.empty()));
    }
}
