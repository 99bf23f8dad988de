package io.jinliu.payment.wechat;

import com.wechat.pay.java.core.cipher.PrivacyEncryptor;
import com.wechat.pay.java.core.http.Constant;
import com.wechat.pay.java.core.http.HttpHeaders;
import com.wechat.pay.java.core.http.HttpMethod;
import com.wechat.pay.java.core.http.HttpRequest;
import com.wechat.pay.java.core.http.JsonRequestBody;
import com.wechat.pay.java.core.http.MediaType;
import com.wechat.pay.java.service.refund.model.QueryByOutRefundNoRequest;
import io.jinliu.payment.channel.AbnormalRefunds;
import io.jinliu.payment.channel.BankAccount;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.RefundOrder;
import io.jinliu.payment.wechat.WechatFailure.NoAnswer;
import io.jinliu.payment.wechat.WechatFailure.NotSent;
import io.jinliu.payment.wechat.WechatFailure.Said;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * 异常退款 by {@code apply-abnormal-refund}: the SDK has it for marketplaces only, so its client makes the call. WeChat
 * wants its own number of the refund, which only a query tells while nothing has succeeded.
 */
final class WechatAbnormalRefunds implements AbnormalRefunds {

    private static final String URL =
            "https://api.mch.weixin.qq.com/v3/refund/domestic/refunds/%s/apply-abnormal-refund";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final WechatSdk sdk;
    private final PrivacyEncryptor encryptor;

    WechatAbnormalRefunds(WechatSdk sdk) {
        this.sdk = sdk;
        this.encryptor = sdk.config().createEncryptor();
    }

    @Override
    public Channel name() {
        return Channel.WECHAT_PAY;
    }

    @Override
    public Answer deliver(RefundOrder refund, BankAccount account) {
        var number = Long.toString(refund.refundNo());
        return WechatFailure.<Answer>asking(
                "abnormal-refund",
                number,
                () -> theirNumber(number)
                        .map(theirs -> applied(number, theirs, account))
                        .orElseGet(() -> new Answer.Unknown("It has no number")),
                WechatAbnormalRefunds::failed);
    }

    private Optional<String> theirNumber(String number) {
        var query = new QueryByOutRefundNoRequest();
        query.setOutRefundNo(number);
        return Optional.ofNullable(sdk.refunds().queryByOutRefundNo(query).getRefundId());
    }

    private Answer applied(String number, String theirs, BankAccount account) {
        sdk.client().execute(request(number, theirs, account), null);
        return new Answer.Accepted();
    }

    private HttpRequest request(String number, String theirs, BankAccount account) {
        var body = JSON.createObjectNode();
        body.put("out_refund_no", number);
        body.put("type", account.type());
        account.holder().ifPresent(holder -> {
            body.put("bank_type", holder.bank());
            body.put("bank_account", encryptor.encrypt(holder.number()));
            body.put("real_name", encryptor.encrypt(holder.name()));
        });
        var headers = new HttpHeaders();
        headers.addHeader(Constant.ACCEPT, MediaType.APPLICATION_JSON.getValue());
        headers.addHeader(Constant.CONTENT_TYPE, MediaType.APPLICATION_JSON.getValue());
        headers.addHeader(Constant.WECHAT_PAY_SERIAL, encryptor.getWechatpaySerial());
        return new HttpRequest.Builder()
                .httpMethod(HttpMethod.POST)
                .url(URL.formatted(URLEncoder.encode(theirs, StandardCharsets.UTF_8)))
                .headers(headers)
                .body(new JsonRequestBody.Builder().body(body.toString()).build())
                .build();
    }

    private static Answer failed(WechatFailure failure) {
        return switch (failure) {
            case Said said -> new Answer.Refused(said.toString());
            case NotSent notSent -> new Answer.Refused(notSent.why());
            case NoAnswer none -> new Answer.Unknown(none.why());
        };
    }
}
