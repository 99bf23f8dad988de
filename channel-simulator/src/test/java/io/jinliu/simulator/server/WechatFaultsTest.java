package io.jinliu.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.wechat.pay.java.core.exception.HttpException;
import com.wechat.pay.java.core.exception.ServiceException;
import com.wechat.pay.java.core.exception.ValidationException;
import com.wechat.pay.java.service.payments.model.Transaction;
import com.wechat.pay.java.service.payments.model.Transaction.TradeStateEnum;
import com.wechat.pay.java.service.refund.model.RefundNotification;
import com.wechat.pay.java.service.refund.model.Status;
import io.jinliu.simulator.wire.Json;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Trouble on demand, seen through the official SDK. */
class WechatFaultsTest {

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
    void breaks_as_it_is_told_to() {
        sdk.open(number, 20_00);
        simulator.post("/faults", simulator.fault("wechat", "query", "corrupt-signature"));
        simulator.post("/faults", simulator.fault("wechat", "query", "drop"));
        simulator.post("/faults", simulator.fault("wechat", "query", "error").put("status", 503));

        assertThatThrownBy(() -> sdk.query(number)).isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> sdk.query(number)).isInstanceOf(HttpException.class);
        refused("SYSTEM_ERROR", () -> sdk.query(number));
        assertThat(sdk.query(number).getTradeState()).isEqualTo(TradeStateEnum.NOTPAY);
    }

    @Test
    void refunds_although_the_answer_is_lost() {
        sdk.open(number, 20_00);
        simulator.post("/payer/pay", simulator.payer("wechat", number));
        simulator.post("/faults", simulator.fault("wechat", "refund", "timeout-after-success"));

        assertThatThrownBy(() -> sdk.refund(number, "R" + number, 5_00, 20_00)).isInstanceOf(HttpException.class);

        assertThat(sdk.queryRefund("R" + number).getStatus()).isEqualTo(Status.SUCCESS);
    }

    @Test
    void forges_notices_only_as_it_is_told_to() {
        simulator.post("/faults", simulator.fault("wechat", "notify", "corrupt-signature"));
        simulator.post(
                "/faults", simulator.fault("wechat", "notify", "change-amount").put("amountFen", 7));
        merchant.status = 401;
        sdk.open(number, 20_00);
        simulator.post("/payer/pay", simulator.payer("wechat", number));

        assertThatThrownBy(() -> sdk.parsed(merchant.notice(1), Transaction.class))
                .isInstanceOf(ValidationException.class);
        assertThat(sdk.parsed(merchant.notice(2), Transaction.class).getAmount().getTotal())
                .isEqualTo(7);
        assertThat(sdk.parsed(merchant.notice(3), Transaction.class).getAmount().getTotal())
                .isEqualTo(20_00);
    }

    @Test
    void keeps_a_slow_channel_slow_for_one_order_only() {
        sdk.open(number, 20_00);
        sdk.open("T20260102", 20_00);
        simulator.post(
                "/faults",
                simulator.fault("wechat", "query", "delay").put("millis", 3_000).put("outTradeNo", number));

        assertThat(sdk.query("T20260102").getTradeState()).isEqualTo(TradeStateEnum.NOTPAY);
        assertThatThrownBy(() -> sdk.query(number)).isInstanceOf(HttpException.class);
        assertThat(sdk.query(number).getTradeState()).isEqualTo(TradeStateEnum.NOTPAY);
    }

    @Test
    void shows_and_calls_off_what_is_still_to_come() {
        simulator.post("/faults", simulator.fault("wechat", "query", "drop").put("times", 3));

        assertThat(simulator.get("/faults").body()).contains("\"times\":3");
        assertThat(simulator.delete("/faults").statusCode()).isEqualTo(204);
        assertThat(simulator.get("/faults").body()).isEqualTo("[]");
    }

    @Test
    void refuses_a_fault_that_could_never_strike() {
        assertThat(simulator
                        .post("/faults", simulator.fault("wechat", "query", "skip"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(simulator
                        .post("/faults", simulator.fault("wechat", "everything", "drop"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void takes_money_after_closing_and_money_twice_and_tells_both() {
        sdk.open(number, 20_00);
        sdk.closeOrder(number);

        simulator.post("/payer/pay", simulator.payer("wechat", number).put("afterClose", true));
        simulator.post(
                "/payer/pay",
                simulator.payer("wechat", number).put("twice", true).put("amountFen", 19_99));

        var first = sdk.parsed(merchant.notice(1), Transaction.class);
        var second = sdk.parsed(merchant.notice(2), Transaction.class);
        assertThat(first.getTransactionId()).isNotEqualTo(second.getTransactionId());
        assertThat(sdk.query(number).getAmount().getTotal()).isEqualTo(20_00);
        for (var each : List.of(first, second)) {
            assertThat(sdk.queryById(each.getTransactionId()).getAmount().getTotal())
                    .isEqualTo(each.getAmount().getTotal());
        }
        assertThat(simulator.book("").get("wechat").get("collectedFen").asLong())
                .isEqualTo(39_99);
    }

    @Test
    void lets_a_refund_turn_abnormal_and_be_helped() {
        sdk.open(number, 20_00);
        simulator.post("/payer/pay", simulator.payer("wechat", number));
        merchant.notice(1);
        simulator.post(
                "/refunds/behaviour", Json.object().put("channel", "wechat").put("mode", "processing"));

        assertThat(sdk.refund(number, "R1", 5_00, 20_00).getStatus()).isEqualTo(Status.PROCESSING);
        simulator.post("/refunds/R1/resolve", Json.object().put("state", "ABNORMAL"));
        assertThat(sdk.queryRefund("R1").getStatus()).isEqualTo(Status.ABNORMAL);
        simulator.post("/refunds/R1/resolve", Json.object().put("state", "SUCCESS"));

        await().until(() -> merchant.heard.size() == 3);
        assertThat(merchant.heard.stream().skip(1).map(notice -> sdk.parsed(notice, RefundNotification.class)
                        .getRefundStatus()))
                .containsExactlyInAnyOrder(Status.ABNORMAL, Status.SUCCESS);
        assertThat(simulator.book("").get("wechat").get("refundedFen").asLong()).isEqualTo(5_00);
    }

    @Test
    void never_sends_a_skipped_notice() {
        simulator.post("/faults", simulator.fault("wechat", "notify", "skip"));
        sdk.open(number, 20_00);
        simulator.post("/payer/pay", simulator.payer("wechat", number));

        await().untilAsserted(() ->
                assertThat(simulator.book("").get("noticesPending").asInt()).isZero());
        await().during(Duration.ofMillis(300)).until(merchant.heard::isEmpty);
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(ServiceException.class, refusal -> assertThat(refusal.getErrorCode())
                        .isEqualTo(code));
    }
}
