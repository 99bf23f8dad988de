package io.jinliu.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.wechat.pay.java.core.RSAPublicKeyConfig;
import com.wechat.pay.java.core.cipher.PrivacyEncryptor;
import com.wechat.pay.java.core.exception.ServiceException;
import com.wechat.pay.java.core.http.DefaultHttpClientBuilder;
import com.wechat.pay.java.core.http.HttpClient;
import com.wechat.pay.java.core.http.HttpMethod;
import com.wechat.pay.java.core.http.HttpRequest;
import com.wechat.pay.java.core.http.JsonRequestBody;
import com.wechat.pay.java.service.transferbatch.TransferBatchService;
import com.wechat.pay.java.service.transferbatch.model.FailReasonType;
import com.wechat.pay.java.service.transferbatch.model.GetTransferBatchByOutNoRequest;
import com.wechat.pay.java.service.transferbatch.model.GetTransferDetailByOutNoRequest;
import com.wechat.pay.java.service.transferbatch.model.InitiateBatchTransferRequest;
import com.wechat.pay.java.service.transferbatch.model.TransferDetailInput;
import io.jinliu.simulator.wire.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The official SDK's batches, and single bills, which it does not have, by its client, encryptor and parser. */
class WechatTransferSdkTest {

    static final String HOST = "https://api.mch.weixin.qq.com";
    static final String BILLS = HOST + "/v3/fund-app/mch-transfer/transfer-bills";
    static final String NUMBER = "P20260101";

    final Merchant merchant = new Merchant();
    final RunningSimulator simulator = RunningSimulator.fresh(50);
    final WechatSdk sdk = new WechatSdk(simulator, merchant.notifyUrl());
    final RSAPublicKeyConfig config = config(simulator);
    final PrivacyEncryptor encryptor = config.createEncryptor();
    final HttpClient http = new DefaultHttpClientBuilder()
            .config(config)
            .okHttpClient(WechatSdk.redirectedTo(simulator.variable("JINLIU_WECHAT_BASE_URL")))
            .build();
    final TransferBatchService batches = new TransferBatchService.Builder()
            .httpClient(http)
            .encryptor(encryptor)
            .decryptor(config.createDecryptor())
            .build();

    @AfterEach
    void stop() {
        simulator.close();
        merchant.close();
    }

    @Test
    void sends_a_bill_with_a_name_nobody_else_can_read_and_hears_that_it_arrived() {
        var asked = ask(2_000_00, "张三");
        assertThat(asked.get("state")).isEqualTo("WAIT_USER_CONFIRM");
        assertThat(asked.get("package_info")).isNotNull();

        simulator.post("/payee/confirm", Json.object().put("channel", "wechat").put("outBillNo", NUMBER));

        var told = sdk.parsed(merchant.notice(1), Map.class);
        assertThat(told.get("out_bill_no")).isEqualTo(NUMBER);
        assertThat(told.get("state")).isEqualTo("SUCCESS");
        assertThat(told.get("transfer_bill_no")).isEqualTo(asked.get("transfer_bill_no"));
        assertThat(simulator.book("/wechat/transfers").get(0).get("leftFen").asLong())
                .isEqualTo(2_000_00);
    }

    @Test
    void understands_why_a_bill_is_refused() {
        simulator.post(
                "/merchant/balance", Json.object().put("channel", "wechat").put("amountFen", 1_00));

        assertThatThrownBy(() -> ask(20_00, "")).isInstanceOfSatisfying(ServiceException.class, refused -> {
            assertThat(refused.getHttpStatusCode()).isEqualTo(403);
            assertThat(refused.getErrorCode()).isEqualTo("NOT_ENOUGH");
        });
    }

    @Test
    void sends_a_batch_and_asks_what_became_of_each_row() {
        simulator.post(
                "/payee/named",
                Json.object().put("channel", "wechat").put("payee", "openid-2").put("name", "李四"));
        var answer = batches.initiateBatchTransfer(batch(row("D1", "openid-1", 20_00), row("D2", "openid-2", 30_00)));
        assertThat(answer.getBatchStatus()).isEqualTo("ACCEPTED");

        var question = new GetTransferBatchByOutNoRequest();
        question.setOutBatchNo("B20260101");
        question.setNeedQueryDetail(true);
        question.setDetailStatus("ALL");
        var found = batches.getTransferBatchByOutNo(question);

        assertThat(found.getTransferBatch().getBatchStatus()).isEqualTo("FINISHED");
        assertThat(found.getTransferBatch().getSuccessAmount()).isEqualTo(20_00);
        assertThat(found.getTransferBatch().getFailNum()).isEqualTo(1);
        assertThat(found.getTransferDetailList()).hasSize(2);
        var about = new GetTransferDetailByOutNoRequest();
        about.setOutBatchNo("B20260101");
        about.setOutDetailNo("D2");
        assertThat(batches.getTransferDetailByOutNo(about).getFailReason()).isEqualTo(FailReasonType.NAME_NOT_CORRECT);
    }

    private Map<?, ?> ask(long fen, String name) {
        var bill = Json.object()
                .put("appid", sdk.appId)
                .put("out_bill_no", NUMBER)
                .put("transfer_scene_id", "1005")
                .put("openid", "openid-1")
                .put("transfer_amount", fen)
                .put("transfer_remark", "一月佣金")
                .put("notify_url", merchant.notifyUrl());
        bill.putArray("transfer_scene_report_infos")
                .addObject()
                .put("info_type", "岗位类型")
                .put("info_content", "外卖员");
        if (!name.isEmpty()) {
            bill.put("user_name", encryptor.encrypt(name));
        }
        var request = new HttpRequest.Builder()
                .httpMethod(HttpMethod.POST)
                .url(BILLS)
                .addHeader("Accept", "application/json")
                .addHeader("Content-Type", "application/json")
                .addHeader("Wechatpay-Serial", encryptor.getWechatpaySerial())
                .body(new JsonRequestBody.Builder().body(Json.text(bill)).build())
                .build();
        return http.execute(request, Map.class).getServiceResponse();
    }

    private InitiateBatchTransferRequest batch(TransferDetailInput... rows) {
        var batch = new InitiateBatchTransferRequest();
        batch.setAppid(sdk.appId);
        batch.setOutBatchNo("B20260101");
        batch.setBatchName("一月佣金");
        batch.setBatchRemark("二〇二六年一月");
        batch.setTotalAmount(List.of(rows).stream()
                .mapToLong(TransferDetailInput::getTransferAmount)
                .sum());
        batch.setTotalNum(rows.length);
        batch.setTransferDetailList(List.of(rows));
        return batch;
    }

    private static TransferDetailInput row(String number, String openid, long fen) {
        var row = new TransferDetailInput();
        row.setOutDetailNo(number);
        row.setTransferAmount(fen);
        row.setTransferRemark("佣金");
        row.setOpenid(openid);
        row.setUserName("张三");
        return row;
    }

    private static RSAPublicKeyConfig config(RunningSimulator simulator) {
        return new RSAPublicKeyConfig.Builder()
                .merchantId(simulator.variable("JINLIU_WECHAT_MERCHANT_ID"))
                .privateKeyFromPath(simulator.variable("JINLIU_WECHAT_MERCHANT_KEY_FILE"))
                .merchantSerialNumber(simulator.variable("JINLIU_WECHAT_MERCHANT_SERIAL"))
                .publicKeyFromPath(simulator.variable("JINLIU_WECHAT_PUBLIC_KEY_FILE"))
                .publicKeyId(simulator.variable("JINLIU_WECHAT_PUBLIC_KEY_ID"))
                .apiV3Key(simulator.variable("JINLIU_WECHAT_API_V3_KEY"))
                .build();
    }
}
