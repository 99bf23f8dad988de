package io.jinliu.payment.wechat;

import com.wechat.pay.java.core.cipher.PrivacyEncryptor;
import com.wechat.pay.java.core.http.Constant;
import com.wechat.pay.java.core.http.HttpClient;
import com.wechat.pay.java.core.http.HttpHeaders;
import com.wechat.pay.java.core.http.HttpMethod;
import com.wechat.pay.java.core.http.HttpRequest;
import com.wechat.pay.java.core.http.JsonRequestBody;
import com.wechat.pay.java.core.http.JsonResponseBody;
import com.wechat.pay.java.core.http.MediaType;
import io.jinliu.payment.channel.PayoutOrder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Transfers that the payee confirms 商家转账: the calls that the SDK has no service for, made by its client. */
final class TransferBills {

    private static final String BILLS = "https://api.mch.weixin.qq.com/v3/fund-app/mch-transfer/transfer-bills";
    private static final String BY_OUR_NUMBER = BILLS + "/out-bill-no/";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** WeChat compares no name below 0.30, and refuses one. */
    private static final long NAMED_FROM_FEN = 30;

    private final HttpClient client;
    private final PrivacyEncryptor encryptor;
    private final WechatSettings settings;

    TransferBills(HttpClient client, PrivacyEncryptor encryptor, WechatSettings settings) {
        this.client = client;
        this.encryptor = encryptor;
        this.settings = settings;
    }

    TransferBill create(PayoutOrder order) {
        return told(request(HttpMethod.POST, BILLS).body(json(body(order))).build());
    }

    TransferBill query(String number) {
        return told(request(HttpMethod.GET, BY_OUR_NUMBER + number).build());
    }

    TransferBill cancel(String number) {
        return told(request(HttpMethod.POST, BY_OUR_NUMBER + number + "/cancel")
                .body(json(JSON.createObjectNode()))
                .build());
    }

    ObjectNode body(PayoutOrder order) {
        var scene = TransferScene.of(order.scene());
        var body = JSON.createObjectNode()
                .put("appid", settings.appId())
                .put("out_bill_no", order.number())
                .put("transfer_scene_id", scene.id())
                .put("openid", order.payee().account())
                .put("transfer_amount", order.amount().minor())
                .put("transfer_remark", order.remark())
                .put("notify_url", settings.notifyUrl().toString());
        if (order.amount().minor() >= NAMED_FROM_FEN) {
            order.payee().name().ifPresent(name -> body.put("user_name", encryptor.encrypt(name)));
        }
        var reported = body.putArray("transfer_scene_report_infos");
        scene.reports()
                .forEach(type -> reported.addObject().put("info_type", type).put("info_content", order.remark()));
        return body;
    }

    /** The SDK's client has verified the text; a model of it, it does not have. */
    private TransferBill told(HttpRequest request) {
        return client.execute(request, Object.class).getBody() instanceof JsonResponseBody answer
                ? TransferBill.read(JSON.readTree(answer.getBody()))
                : TransferBill.NOTHING;
    }

    private static JsonRequestBody json(ObjectNode body) {
        return new JsonRequestBody.Builder().body(body.toString()).build();
    }

    private static HttpRequest.Builder request(HttpMethod method, String url) {
        var headers = new HttpHeaders();
        headers.addHeader(Constant.ACCEPT, MediaType.APPLICATION_JSON.getValue());
        headers.addHeader(Constant.CONTENT_TYPE, MediaType.APPLICATION_JSON.getValue());
        return new HttpRequest.Builder().httpMethod(method).url(url).headers(headers);
    }
}
