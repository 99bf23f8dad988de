package io.jinliu.payment.wechat;

import com.wechat.pay.java.core.http.Constant;
import com.wechat.pay.java.core.http.HttpClient;
import com.wechat.pay.java.core.http.HttpHeaders;
import com.wechat.pay.java.core.http.HttpMethod;
import com.wechat.pay.java.core.http.HttpRequest;
import com.wechat.pay.java.core.http.JsonRequestBody;
import com.wechat.pay.java.core.http.MediaType;
import com.wechat.pay.java.service.payments.model.Transaction;
import io.jinliu.payment.channel.Charge;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Payment codes 付款码: the two calls that the SDK has no service for, made by its client. */
final class CodePay {

    private static final String TRANSACTIONS = "https://api.mch.weixin.qq.com/v3/pay/transactions";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client;
    private final WechatOrders orders;

    CodePay(HttpClient client, WechatOrders orders) {
        this.client = client;
        this.orders = orders;
    }

    /** Collects at once, or says that the buyer must confirm it; empty if WeChat took it on and said no more. */
    Optional<Transaction> pay(Charge charge, String code) {
        var order = orders.byCode(JSON.createObjectNode(), charge, code);
        var answer = client.execute(post("/codepay", order), Transaction.class);
        return Optional.ofNullable(answer.getServiceResponse());
    }

    /** Returns normally when WeChat has taken it on; what became of the money only a query tells. */
    void reverse(String number) {
        var order = orders.reversal(JSON.createObjectNode());
        client.execute(post("/out-trade-no/%s/reverse".formatted(number), order), null);
    }

    private static HttpRequest post(String path, ObjectNode body) {
        var headers = new HttpHeaders();
        headers.addHeader(Constant.ACCEPT, MediaType.APPLICATION_JSON.getValue());
        headers.addHeader(Constant.CONTENT_TYPE, MediaType.APPLICATION_JSON.getValue());
        return new HttpRequest.Builder()
                .httpMethod(HttpMethod.POST)
                .url(TRANSACTIONS + path)
                .headers(headers)
                .body(new JsonRequestBody.Builder().body(body.toString()).build())
                .build();
    }
}
