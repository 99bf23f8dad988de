package io.jinliu.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.wechat.pay.java.core.exception.ServiceException;
import com.wechat.pay.java.service.payments.jsapi.model.Payer;
import com.wechat.pay.java.service.payments.model.Transaction;
import com.wechat.pay.java.service.payments.model.Transaction.TradeStateEnum;
import com.wechat.pay.java.service.refund.model.RefundNotification;
import com.wechat.pay.java.service.refund.model.Status;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The official SDK against the simulator over a real socket: whatever it refuses would be refused in production. */
class WechatSdkTest {

    final Merchant merchant = new Merchant();
    final RunningSimulator simulator = RunningSimulator.fresh(50);
    final WechatSdk sdk = new WechatSdk(simulator, merchant.notifyUrl());
    final String number = "T20260101";

    @AfterEach
    void stop() {
        simulator.close();
        merchant.close();
    }

    @Test
    void opens_a_native_order_and_finds_it_unpaid() {
        assertThat(sdk.open(number, 20_00)).startsWith("weixin://wxpay/bizpayurl?pr=");

        var order = sdk.query(number);
        assertThat(order.getTradeState()).isEqualTo(TradeStateEnum.NOTPAY);
        assertThat(order.getAmount().getTotal()).isEqualTo(20_00);
        assertThat(order.getPayer().getOpenid()).isNull();
        assertThat(order.getTransactionId()).isNull();
    }

    @Test
    void answers_the_same_order_the_same_way_and_another_under_its_number_with_an_error() {
        var code = sdk.open(number, 20_00);

        assertThat(sdk.open(number, 20_00)).isEqualTo(code);
        refused("OUT_TRADE_NO_USED", () -> sdk.open(number, 20_01));
    }

    @Test
    void opens_a_jsapi_order() {
        var order = new com.wechat.pay.java.service.payments.jsapi.model.PrepayRequest();
        var amount = new com.wechat.pay.java.service.payments.jsapi.model.Amount();
        amount.setTotal(1);
        var payer = new Payer();
        payer.setOpenid("oUpF8uMuAJO_M2pxb1Q9zNjWeS6o");
        order.setAppid(sdk.appId);
        order.setMchid(sdk.merchantId);
        order.setDescription("咖啡");
        order.setOutTradeNo(number);
        order.setNotifyUrl(merchant.notifyUrl());
        order.setAmount(amount);
        order.setPayer(payer);

        assertThat(sdk.jsapi.prepay(order).getPrepayId()).startsWith("wx");
    }

    @Test
    void tells_the_merchant_of_a_payment_and_shows_it_in_the_book() {
        sdk.open(number, 20_00);
        simulator.post("/payer/pay", simulator.payer("wechat", number));

        var notice = sdk.parsed(merchant.notice(1), Transaction.class);
        assertThat(notice.getOutTradeNo()).isEqualTo(number);
        assertThat(notice.getAmount().getTotal()).isEqualTo(20_00);
        assertThat(notice.getTradeState()).isEqualTo(TradeStateEnum.SUCCESS);
        assertThat(notice.getMchid()).isEqualTo(sdk.merchantId);
        assertThat(notice.getAppid()).isEqualTo(sdk.appId);

        var order = sdk.query(number);
        assertThat(order.getTradeState()).isEqualTo(TradeStateEnum.SUCCESS);
        assertThat(order.getTransactionId()).hasSize(28).isEqualTo(notice.getTransactionId());
        assertThat(sdk.queryById(order.getTransactionId()).getOutTradeNo()).isEqualTo(number);
        var row = simulator.book("/wechat/trades?outTradeNo=" + number).get(0);
        assertThat(row.get("payments").get(0).get("amountFen").asLong()).isEqualTo(20_00);
    }

    @Test
    void repeats_a_notice_under_the_same_id_with_a_fresh_signature_until_it_is_heard() {
        merchant.status = 500;
        sdk.open(number, 20_00);
        simulator.post("/payer/pay", simulator.payer("wechat", number));
        merchant.notice(2);
        merchant.status = 204;
        merchant.answer = "";

        await().untilAsserted(() ->
                assertThat(simulator.book("").get("noticesPending").asInt()).isZero());
        var ids = merchant.heard.stream().map(notice -> notice.body().substring(0, 30));
        assertThat(ids.distinct()).hasSize(1);
        assertThat(merchant.heard.stream().map(notice -> notice.header("Wechatpay-Nonce")))
                .doesNotHaveDuplicates();
        merchant.heard.forEach(notice -> sdk.parsed(notice, Transaction.class));
    }

    @Test
    void closes_an_unpaid_order_for_good() {
        sdk.open(number, 20_00);
        sdk.closeOrder(number);

        assertThat(sdk.query(number).getTradeState()).isEqualTo(TradeStateEnum.CLOSED);
        refused("ORDER_CLOSED", () -> sdk.open(number, 20_00));
        assertThat(simulator
                        .post("/payer/pay", simulator.payer("wechat", number))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void does_not_close_what_is_paid() {
        sdk.open(number, 20_00);
        simulator.post("/payer/pay", simulator.payer("wechat", number));

        refused("ORDERPAID", () -> sdk.closeOrder(number));
    }

    @Test
    void knows_nothing_of_an_order_it_never_saw() {
        refused("ORDER_NOT_EXIST", () -> sdk.query(number));
        refused("RESOURCE_NOT_EXISTS", () -> sdk.queryRefund("R" + number));
    }

    @Test
    void refunds_once_however_often_the_same_number_asks() {
        sdk.open(number, 20_00);
        simulator.post("/payer/pay", simulator.payer("wechat", number));
        merchant.notice(1); // two notices under way at once may overtake each other

        var refund = sdk.refund(number, "R" + number, 5_00, 20_00);
        var again = sdk.refund(number, "R" + number, 5_00, 20_00);

        assertThat(again.getRefundId()).isEqualTo(refund.getRefundId());
        assertThat(sdk.queryRefund("R" + number).getStatus()).isEqualTo(Status.SUCCESS);
        assertThat(sdk.query(number).getTradeState()).isEqualTo(TradeStateEnum.REFUND);
        var notice = sdk.parsed(merchant.notice(2), RefundNotification.class);
        assertThat(notice.getRefundStatus()).isEqualTo(Status.SUCCESS);
        assertThat(notice.getAmount().getRefund()).isEqualTo(5_00);
        refused("FREQUENCY_LIMITED", () -> sdk.refund(number, "S" + number, 5_00, 20_00));
        refused("INVALID_REQUEST", () -> sdk.refund(number, "S" + number, 15_01, 20_00));
    }

    @Test
    void answers_the_sdk_on_its_own_clock_when_business_time_has_moved() {
        simulator.moveClock("P2D");

        sdk.open(number, 20_00);

        await().untilAsserted(
                        () -> assertThat(simulator.book("").get("businessTime").asString())
                                .isGreaterThan(Instant.now().plusSeconds(86_400).toString()));
        assertThat(sdk.query(number).getTradeState()).isEqualTo(TradeStateEnum.NOTPAY);
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(ServiceException.class, refusal -> assertThat(refusal.getErrorCode())
                        .isEqualTo(code));
    }
}
