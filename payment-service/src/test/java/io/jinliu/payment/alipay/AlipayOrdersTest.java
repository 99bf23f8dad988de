package io.jinliu.payment.alipay;

import static org.assertj.core.api.Assertions.assertThat;

import com.alipay.api.domain.AlipayTradeCreateModel;
import com.alipay.api.domain.AlipayTradePrecreateModel;
import com.alipay.api.domain.AlipayTradeWapPayModel;
import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Charge;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.Payer;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AlipayOrdersTest {

    static final AlipayOrders ORDERS = new AlipayOrders(AlipayNoticesTest.SETTINGS);

    @Test
    void names_the_months_and_who_bears_their_fee_only_if_the_buyer_pays_by_instalments() {
        var inMonths = (AlipayTradePrecreateModel)
                ORDERS.toScan(charge(Method.ALIPAY_PRECREATE, 6)).getBizModel();
        assertThat(inMonths.getExtendParams().getHbFqNum()).isEqualTo("6");
        assertThat(inMonths.getExtendParams().getHbFqSellerPercent()).isEqualTo("0");

        var atOnce = (AlipayTradeWapPayModel)
                ORDERS.onAPhone(charge(Method.ALIPAY_WAP, 0)).getBizModel();
        assertThat(atOnce.getExtendParams()).isNull();
    }

    @Test
    void tells_a_buyers_number_from_his_open_id() {
        var byNumber = create("2088000000000009");
        assertThat(byNumber.getBuyerId()).isEqualTo("2088000000000009");
        assertThat(byNumber.getBuyerOpenId()).isNull();

        var byOpenId = create("074a1CcTG1LelxKe4xQC0zgNdId0nxi95b5lsNpazWYoCo5");
        assertThat(byOpenId.getBuyerId()).isNull();
        assertThat(byOpenId.getBuyerOpenId()).startsWith("074a1CcTG1");
    }

    private static AlipayTradeCreateModel create(String buyer) {
        return (AlipayTradeCreateModel)
                ORDERS.inAlipay(charge(Method.ALIPAY_JSAPI, 0), buyer).getBizModel();
    }

    private static Charge charge(Method method, int instalments) {
        return new Charge(
                77, method, Money.cny(20_00), "咖啡", Instant.parse("2026-01-01T12:00:00Z"), Payer.ANYBODY, instalments);
    }
}
