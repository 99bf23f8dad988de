package io.jinliu.payment.wechat;

import com.wechat.pay.java.service.payments.app.model.PrepayWithRequestPaymentResponse;
import io.jinliu.payment.channel.Action;
import java.util.LinkedHashMap;
import tools.jackson.databind.json.JsonMapper;

/** What the WeChat SDK inside an app of ours wants, signed by us, in its spelling. */
final class AppParameters {

    private final JsonMapper json = JsonMapper.builder().build();

    Action of(PrepayWithRequestPaymentResponse prepaid) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("appid", prepaid.getAppid());
        parameters.put("partnerid", prepaid.getPartnerId());
        parameters.put("prepayid", prepaid.getPrepayId());
        parameters.put("package", prepaid.getPackageVal());
        parameters.put("noncestr", prepaid.getNonceStr());
        parameters.put("timestamp", prepaid.getTimestamp());
        parameters.put("sign", prepaid.getSign());
        return new Action(Action.Type.SDK, json.writeValueAsString(parameters));
    }
}
