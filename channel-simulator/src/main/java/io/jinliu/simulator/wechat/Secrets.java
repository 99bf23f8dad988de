package io.jinliu.simulator.wechat;

import io.jinliu.simulator.wire.Oaep;
import io.jinliu.simulator.wire.Request;

/** Fields only the receiver may read: for us under the platform's public key, for the merchant under his. */
public final class Secrets {

    private static final String KEY_NAME = "Wechatpay-Serial";

    private final WechatKeys keys;

    public Secrets(WechatKeys keys) {
        this.keys = keys;
    }

    /** Refuses what is missing, names another key than ours, or cannot be read by it. */
    public String reveal(Request request, Fields body, String name) {
        var encrypted = body.text(name, 1024);
        var key = keys.platform()
                .named(request.header(KEY_NAME))
                .orElseThrow(() -> WechatError.PARAM_ERROR.because("请求头 Wechatpay-Serial 与加密敏感字段的公钥不一致"));
        return Oaep.decrypt(encrypted, key.key())
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> WechatError.PARAM_ERROR.because(name + " 解密失败"));
    }

    public String conceal(String text) {
        return Oaep.encrypt(text, keys.merchant().newest());
    }
}
