package io.jinliu.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.wechat.pay.java.service.billdownload.model.AccountType;
import com.wechat.pay.java.service.billdownload.model.BillType;
import com.wechat.pay.java.service.billdownload.model.GetFundFlowBillRequest;
import com.wechat.pay.java.service.billdownload.model.GetTradeBillRequest;
import com.wechat.pay.java.service.billdownload.model.TarType;
import com.wechat.pay.java.service.payments.h5.model.Amount;
import com.wechat.pay.java.service.payments.h5.model.H5Info;
import com.wechat.pay.java.service.payments.h5.model.PrepayRequest;
import com.wechat.pay.java.service.payments.h5.model.SceneInfo;
import com.wechat.pay.java.service.payments.model.Transaction;
import com.wechat.pay.java.service.payments.model.Transaction.TradeStateEnum;
import com.wechat.pay.java.service.payments.model.Transaction.TradeTypeEnum;
import io.jinliu.simulator.wire.ChinaTime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The official SDK's other ways to pay, and its own check of a bill's hash. */
class WechatWaysSdkTest {

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
    void opens_an_order_for_a_browser_and_tells_of_its_payment() {
        assertThat(sdk.h5.prepay(browserOrder()).getH5Url()).startsWith("https://wx.tenpay.com/");

        simulator.post("/payer/pay", simulator.payer("wechat", number));

        assertThat(sdk.parsed(merchant.notice(1), Transaction.class).getTradeType())
                .isEqualTo(TradeTypeEnum.MWEB);
        assertThat(sdk.query(number).getTradeState()).isEqualTo(TradeStateEnum.SUCCESS);
    }

    @Test
    void opens_an_order_for_an_app() {
        var amount = new com.wechat.pay.java.service.payments.app.model.Amount();
        amount.setTotal(20_00);
        var order = new com.wechat.pay.java.service.payments.app.model.PrepayRequest();
        order.setAppid(sdk.appId);
        order.setMchid(sdk.merchantId);
        order.setDescription("咖啡");
        order.setOutTradeNo(number);
        order.setNotifyUrl(merchant.notifyUrl());
        order.setAmount(amount);

        assertThat(sdk.app.prepay(order).getPrepayId()).startsWith("wx");
    }

    @Test
    void writes_bills_whose_hash_the_sdk_confirms_packed_or_not() throws IOException {
        var today = ChinaTime.rfc3339(Instant.now()).substring(0, 10);
        sdk.open(number, 20_00);
        simulator.post("/payer/pay", simulator.payer("wechat", number));
        moveTo("P2D");

        var plain = new GetTradeBillRequest();
        plain.setBillDate(today);
        plain.setBillType(BillType.ALL);
        var packed = new GetTradeBillRequest();
        packed.setBillDate(today);
        packed.setBillType(BillType.ALL);
        packed.setTarType(TarType.GZIP);
        for (var request : new GetTradeBillRequest[] {plain, packed}) {
            var bill = sdk.bills.getTradeBill(request);
            var text = new String(bill.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).contains("`" + number).endsWith("`1,`20.00,`0.00,`0.00,`0.12,`20.00,`0.00\r\n");
            assertThat(bill.verifyHash()).isTrue();
        }
    }

    @Test
    void writes_a_bill_of_the_balance() throws IOException {
        var today = ChinaTime.rfc3339(Instant.now()).substring(0, 10);
        sdk.open(number, 20_00);
        simulator.post("/payer/pay", simulator.payer("wechat", number));
        moveTo("P2D");
        var request = new GetFundFlowBillRequest();
        request.setBillDate(today);
        request.setAccountType(AccountType.BASIC);

        var bill = sdk.bills.getFundFlowBill(request);

        assertThat(new String(bill.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains(",`19.88,");
        assertThat(bill.verifyHash()).isTrue();
    }

    private void moveTo(String offset) {
        var before = Instant.now().plusSeconds(3_600).toString();
        simulator.moveClock(offset);
        await().untilAsserted(() ->
                assertThat(simulator.book("").get("businessTime").asString()).isGreaterThan(before));
    }

    private PrepayRequest browserOrder() {
        var amount = new Amount();
        amount.setTotal(20_00);
        var kind = new H5Info();
        kind.setType("Wap");
        var scene = new SceneInfo();
        scene.setPayerClientIp("203.0.113.7");
        scene.setH5Info(kind);
        var order = new PrepayRequest();
        order.setAppid(sdk.appId);
        order.setMchid(sdk.merchantId);
        order.setDescription("咖啡");
        order.setOutTradeNo(number);
        order.setNotifyUrl(merchant.notifyUrl());
        order.setAmount(amount);
        order.setSceneInfo(scene);
        return order;
    }
}
