package io.jinliu.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.alipay.api.domain.AlipayFundTransCommonQueryModel;
import com.alipay.api.domain.AlipayFundTransUniTransferModel;
import com.alipay.api.domain.Participant;
import com.alipay.api.request.AlipayFundTransCommonQueryRequest;
import com.alipay.api.request.AlipayFundTransUniTransferRequest;
import com.alipay.api.response.AlipayFundTransCommonQueryResponse;
import com.alipay.api.response.AlipayFundTransUniTransferResponse;
import io.jinliu.simulator.wire.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The official SDK sends people money. */
class AlipayTransferSdkTest {

    static final String NUMBER = "P20260101";

    final RunningSimulator simulator = RunningSimulator.fresh(1);
    final AlipaySdk sdk = new AlipaySdk(simulator, "http://127.0.0.1:9/notify", "UTF-8");

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void sends_money_and_asks_what_became_of_it() {
        var sent = transfer("20.00");

        assertThat(sent.isSuccess()).isTrue();
        assertThat(sent.getStatus()).isEqualTo("SUCCESS");
        assertThat(sent.getTransDate()).isNotEmpty();
        var found = query();
        assertThat(found.getOrderId()).isEqualTo(sent.getOrderId());
        assertThat(found.getPayFundOrderId()).isEqualTo(sent.getPayFundOrderId());
        assertThat(found.getTransAmount()).isEqualTo("20.00");
    }

    @Test
    void waits_for_what_the_door_decides() {
        simulator.post(
                "/payee/behaviour", Json.object().put("channel", "alipay").put("mode", "dealing"));
        assertThat(transfer("20.00").getStatus()).isEqualTo("DEALING");

        simulator.post(
                "/payee/outcome",
                Json.object()
                        .put("channel", "alipay")
                        .put("outNo", NUMBER)
                        .put("outcome", "FAIL")
                        .put("reason", "PAYEE_ACC_OCUPIED"));

        assertThat(query().getStatus()).isEqualTo("FAIL");
        assertThat(query().getFailReason()).isEqualTo("转账失败");
        // the SDK takes error_code for a field of its own and leaves it empty: only the body has it
        assertThat(query().getBody()).contains("\"error_code\":\"PAYEE_ACC_OCUPIED\"");
        assertThat(transfer("20.00").getSubCode()).isEqualTo("PAYEE_ACC_OCUPIED");
    }

    @Test
    void understands_why_it_is_refused() {
        simulator.post("/payee/unknown", Json.object().put("channel", "alipay").put("payee", "courier@example.com"));

        assertThat(transfer("20.00").getSubCode()).isEqualTo("PAYEE_NOT_EXIST");
        assertThat(query().getSubCode()).isEqualTo("ORDER_NOT_EXIST");
    }

    private AlipayFundTransUniTransferResponse transfer(String yuan) {
        var payee = new Participant();
        payee.setIdentity("courier@example.com");
        payee.setIdentityType("ALIPAY_LOGON_ID");
        payee.setName("张三");
        var model = new AlipayFundTransUniTransferModel();
        model.setOutBizNo(NUMBER);
        model.setTransAmount(yuan);
        model.setProductCode("TRANS_ACCOUNT_NO_PWD");
        model.setBizScene("DIRECT_TRANSFER");
        model.setOrderTitle("一月佣金");
        model.setPayeeInfo(payee);
        var request = new AlipayFundTransUniTransferRequest();
        request.setBizModel(model);
        return sdk.execute(request);
    }

    private AlipayFundTransCommonQueryResponse query() {
        var model = new AlipayFundTransCommonQueryModel();
        model.setOutBizNo(NUMBER);
        model.setProductCode("TRANS_ACCOUNT_NO_PWD");
        model.setBizScene("DIRECT_TRANSFER");
        var request = new AlipayFundTransCommonQueryRequest();
        request.setBizModel(model);
        return sdk.execute(request);
    }
}
