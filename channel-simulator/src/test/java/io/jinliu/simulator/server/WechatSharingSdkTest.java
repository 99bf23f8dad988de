package io.jinliu.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.wechat.pay.java.service.payments.nativepay.model.SettleInfo;
import com.wechat.pay.java.service.profitsharing.model.AddReceiverRequest;
import com.wechat.pay.java.service.profitsharing.model.CreateOrderReceiver;
import com.wechat.pay.java.service.profitsharing.model.CreateOrderRequest;
import com.wechat.pay.java.service.profitsharing.model.CreateReturnOrderRequest;
import com.wechat.pay.java.service.profitsharing.model.DetailStatus;
import com.wechat.pay.java.service.profitsharing.model.OrderStatus;
import com.wechat.pay.java.service.profitsharing.model.OrdersEntity;
import com.wechat.pay.java.service.profitsharing.model.QueryOrderAmountRequest;
import com.wechat.pay.java.service.profitsharing.model.QueryOrderRequest;
import com.wechat.pay.java.service.profitsharing.model.QueryReturnOrderRequest;
import com.wechat.pay.java.service.profitsharing.model.ReceiverRelationType;
import com.wechat.pay.java.service.profitsharing.model.ReceiverType;
import com.wechat.pay.java.service.profitsharing.model.ReturnOrderStatus;
import com.wechat.pay.java.service.profitsharing.model.UnfreezeOrderRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The official SDK shares a payment, takes a share back and keeps the rest. */
class WechatSharingSdkTest {

    static final String NUMBER = "T20260101";
    static final String PARTNER = "1900000009";

    final Merchant merchant = new Merchant();
    final RunningSimulator simulator = RunningSimulator.fresh(50);
    final WechatSdk sdk = new WechatSdk(simulator, merchant.notifyUrl());

    @AfterEach
    void stop() {
        simulator.close();
        merchant.close();
    }

    @Test
    void shares_takes_back_and_keeps_the_rest() {
        var transaction = paid();
        assertThat(sdk.sharing.addReceiver(partner()).getName()).isEqualTo("合伙人有限公司");

        assertThat(sdk.sharing.createOrder(split(transaction)).getState()).isEqualTo(OrderStatus.PROCESSING);

        var asked = asked(transaction, "S1");
        assertThat(asked.getState()).isEqualTo(OrderStatus.FINISHED);
        assertThat(asked.getReceivers().getFirst().getResult()).isEqualTo(DetailStatus.SUCCESS);
        assertThat(asked.getReceivers().getFirst().getType()).isEqualTo(ReceiverType.MERCHANT_ID);
        assertThat(unsplit(transaction)).isEqualTo(70_00);
        takesBack();
        var unfreeze = new UnfreezeOrderRequest();
        unfreeze.setTransactionId(transaction);
        unfreeze.setOutOrderNo("S2");
        unfreeze.setDescription("解冻全部剩余资金");
        sdk.sharing.unfreezeOrder(unfreeze);
        assertThat(asked(transaction, "S2").getReceivers().getFirst().getAmount())
                .isEqualTo(70_00);
        assertThat(unsplit(transaction)).isZero();
    }

    @Test
    void reads_the_news_of_a_share() {
        var transaction = paid();
        sdk.sharing.addReceiver(partner());
        merchant.notice(1);
        merchant.heard.clear();
        sdk.sharing.createOrder(split(transaction));

        var news = sdk.parsed(merchant.notice(1), Map.class);

        assertThat(news.get("out_order_no")).isEqualTo("S1");
        assertThat(news.get("transaction_id")).isEqualTo(transaction);
        assertThat(simulator.book("/wechat/splits").get(0).get("splitFen").asLong())
                .isEqualTo(30_00);
    }

    private void takesBack() {
        var back = new CreateReturnOrderRequest();
        back.setOutOrderNo("S1");
        back.setOutReturnNo("B1");
        back.setReturnMchid(PARTNER);
        back.setAmount(10_00L);
        back.setDescription("用户退款");
        assertThat(sdk.sharing.createReturnOrder(back).getResult()).isEqualTo(ReturnOrderStatus.SUCCESS);
        var query = new QueryReturnOrderRequest();
        query.setOutOrderNo("S1");
        query.setOutReturnNo("B1");
        assertThat(sdk.sharing.queryReturnOrder(query).getAmount()).isEqualTo(10_00);
    }

    private String paid() {
        var order = sdk.order(NUMBER, 100_00);
        var settle = new SettleInfo();
        settle.setProfitSharing(true);
        order.setSettleInfo(settle);
        sdk.nativePay.prepay(order);
        simulator.post("/payer/pay", simulator.payer("wechat", NUMBER));
        return sdk.query(NUMBER).getTransactionId();
    }

    private AddReceiverRequest partner() {
        var partner = new AddReceiverRequest();
        partner.setAppid(sdk.appId);
        partner.setType(ReceiverType.MERCHANT_ID);
        partner.setAccount(PARTNER);
        partner.setName("合伙人有限公司");
        partner.setRelationType(ReceiverRelationType.PARTNER);
        return partner;
    }

    private CreateOrderRequest split(String transaction) {
        var receiver = new CreateOrderReceiver();
        receiver.setType("MERCHANT_ID");
        receiver.setAccount(PARTNER);
        receiver.setName("合伙人有限公司");
        receiver.setAmount(30_00L);
        receiver.setDescription("分给合伙人");
        var split = new CreateOrderRequest();
        split.setAppid(sdk.appId);
        split.setTransactionId(transaction);
        split.setOutOrderNo("S1");
        split.setReceivers(List.of(receiver));
        split.setUnfreezeUnsplit(false);
        return split;
    }

    private OrdersEntity asked(String transaction, String number) {
        var query = new QueryOrderRequest();
        query.setTransactionId(transaction);
        query.setOutOrderNo(number);
        return sdk.sharing.queryOrder(query);
    }

    private long unsplit(String transaction) {
        var query = new QueryOrderAmountRequest();
        query.setTransactionId(transaction);
        return sdk.sharing.queryOrderAmount(query).getUnsplitAmount();
    }
}
