package io.jinliu.payment.wechat;

import com.wechat.pay.java.service.payments.jsapi.model.PrepayWithRequestPaymentResponse;
import io.jinliu.payment.channel.Action;
import java.util.LinkedHashMap;
import tools.jackson.databind.json.JsonMapper;

/** What {@code WeixinJSBridge} and {@code wx.requestPayment} want, signed by us, in their spelling. */
final class JsapiParameters {

    private final JsonMapper json = JsonMapper.builder().build();

    Action of(PrepayWithRequestPaymentResponse prepaid) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("appId", prepaid.getAppId());
        parameters.put("timeStamp", prepaid.getTimeStamp());
        parameters.put("nonceStr", prepaid.getNonceStr());
        parameters.put("package", prepaid.getPackageVal());
        parameters.put("signType", prepaid.getSignType());
        parameters.put("paySign", prepaid.getPaySign());
        return new Action(Action.Type.SDK, json.writeValueAsString(parameters));
    }
}
