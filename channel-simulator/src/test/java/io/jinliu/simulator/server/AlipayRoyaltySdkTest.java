package io.jinliu.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.alipay.api.domain.AlipayTradeOrderSettleModel;
import com.alipay.api.domain.AlipayTradeOrderSettleQueryModel;
import com.alipay.api.domain.AlipayTradePrecreateModel;
import com.alipay.api.domain.AlipayTradeRefundModel;
import com.alipay.api.domain.AlipayTradeRoyaltyRelationBatchqueryModel;
import com.alipay.api.domain.AlipayTradeRoyaltyRelationBindModel;
import com.alipay.api.domain.ExtendParams;
import com.alipay.api.domain.OpenApiRoyaltyDetailInfoPojo;
import com.alipay.api.domain.RoyaltyEntity;
import com.alipay.api.domain.SettleExtendParams;
import com.alipay.api.request.AlipayTradeOrderSettleQueryRequest;
import com.alipay.api.request.AlipayTradeOrderSettleRequest;
import com.alipay.api.request.AlipayTradePrecreateRequest;
import com.alipay.api.request.AlipayTradeRefundRequest;
import com.alipay.api.request.AlipayTradeRoyaltyRelationBatchqueryRequest;
import com.alipay.api.request.AlipayTradeRoyaltyRelationBindRequest;
import com.alipay.api.response.AlipayTradeOrderSettleQueryResponse;
import com.alipay.api.response.AlipayTradeOrderSettleResponse;
import com.alipay.api.response.AlipayTradeRefundResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The official SDK binds a receiver, settles a trade with him and takes his share back for a refund. */
class AlipayRoyaltySdkTest {

    static final String NUMBER = "A20260101";
    static final String ANNA = "2088000000000002";

    final Merchant merchant = new Merchant();
    final RunningSimulator simulator = RunningSimulator.fresh(50);
    final AlipaySdk sdk = new AlipaySdk(simulator, merchant.notifyUrl(), "UTF-8");

    @AfterEach
    void stop() {
        simulator.close();
        merchant.close();
    }

    @Test
    void binds_settles_and_takes_back() {
        bind();
        var trade = paid();

        var settled = settle(trade);

        assertThat(settled.isSuccess()).as(settled.getBody()).isTrue();
        var detail = asked(trade).getRoyaltyDetailList().getFirst();
        assertThat(detail.getTransIn()).isEqualTo(ANNA);
        assertThat(detail.getAmount()).isEqualTo("30.00");
        assertThat(detail.getState()).isEqualTo("SUCCESS");
        var refund = refund();
        assertThat(refund.getFundChange()).isEqualTo("Y");
        var row = simulator.book("/alipay/splits").get(0);
        assertThat(row.get("returnedFen").asLong()).isEqualTo(30_00);
        assertThat(row.get("unsplitFen").asLong()).isZero();
    }

    private void bind() {
        var receiver = new RoyaltyEntity();
        receiver.setType("userId");
        receiver.setAccount(ANNA);
        var bind = new AlipayTradeRoyaltyRelationBindModel();
        bind.setOutRequestNo("B1");
        bind.setReceiverList(List.of(receiver));
        var request = new AlipayTradeRoyaltyRelationBindRequest();
        request.setBizModel(bind);
        assertThat(sdk.execute(request).getResultCode()).isEqualTo("SUCCESS");
        var all = new AlipayTradeRoyaltyRelationBatchqueryModel();
        all.setOutRequestNo("Q1");
        all.setPageNum(1L);
        all.setPageSize(20L);
        var asked = new AlipayTradeRoyaltyRelationBatchqueryRequest();
        asked.setBizModel(all);
        assertThat(sdk.execute(asked).getReceiverList())
                .extracting(RoyaltyEntity::getAccount)
                .containsExactly(ANNA);
    }

    private String paid() {
        var frozen = new ExtendParams();
        frozen.setRoyaltyFreeze("true");
        var order = new AlipayTradePrecreateModel();
        order.setOutTradeNo(NUMBER);
        order.setTotalAmount("100.00");
        order.setSubject("两杯咖啡");
        order.setExtendParams(frozen);
        var request = new AlipayTradePrecreateRequest();
        request.setBizModel(order);
        request.setNotifyUrl(merchant.notifyUrl());
        assertThat(sdk.execute(request).isSuccess()).isTrue();
        simulator.post("/payer/pay", simulator.payer("alipay", NUMBER));
        return sdk.query(NUMBER).getTradeNo();
    }

    private AlipayTradeOrderSettleResponse settle(String trade) {
        var finish = new SettleExtendParams();
        finish.setRoyaltyFinish("true");
        var settle = new AlipayTradeOrderSettleModel();
        settle.setOutRequestNo("S1");
        settle.setTradeNo(trade);
        settle.setRoyaltyParameters(List.of(share(sdk.sellerId, ANNA)));
        settle.setExtendParams(finish);
        var request = new AlipayTradeOrderSettleRequest();
        request.setBizModel(settle);
        return sdk.execute(request);
    }

    private static OpenApiRoyaltyDetailInfoPojo share(String from, String to) {
        var share = new OpenApiRoyaltyDetailInfoPojo();
        share.setRoyaltyType("transfer");
        share.setTransOut(from);
        share.setTransOutType("userId");
        share.setTransIn(to);
        share.setTransInType("userId");
        share.setAmount("30.00");
        share.setDesc("分账");
        return share;
    }

    private AlipayTradeOrderSettleQueryResponse asked(String trade) {
        var query = new AlipayTradeOrderSettleQueryModel();
        query.setOutRequestNo("S1");
        query.setTradeNo(trade);
        var request = new AlipayTradeOrderSettleQueryRequest();
        request.setBizModel(query);
        return sdk.execute(request);
    }

    private AlipayTradeRefundResponse refund() {
        var refund = new AlipayTradeRefundModel();
        refund.setOutTradeNo(NUMBER);
        refund.setOutRequestNo("R1");
        refund.setRefundAmount("50.00");
        refund.setRefundRoyaltyParameters(List.of(share(ANNA, sdk.sellerId)));
        var request = new AlipayTradeRefundRequest();
        request.setBizModel(refund);
        return sdk.execute(request);
    }
}
