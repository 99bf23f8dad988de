package io.jinliu.simulator.wechat.share;

import io.jinliu.simulator.wechat.Fields;
import io.jinliu.simulator.wechat.WechatError;
import java.util.Arrays;

/** By what a receiver is known. */
enum ReceiverType {
    MERCHANT_ID,
    PERSONAL_OPENID,
    PERSONAL_SUB_OPENID;

    static ReceiverType of(Fields body) {
        var word = body.text("type", 32);
        return Arrays.stream(values())
                .filter(type -> type.name().equals(word))
                .findFirst()
                .orElseThrow(() -> WechatError.PARAM_ERROR.because("type 不是支持的分账接收方类型"));
    }
}
