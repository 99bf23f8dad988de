package io.jinliu.payment.wechat;

import io.jinliu.payment.channel.Charge;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.Payer;
import io.jinliu.payment.security.CodeRules;

/** Payment codes against the simulator's WeChat Pay, over a real socket. */
class WechatCodeIT extends CodeRules {

    WechatCodeIT() {
        super(new Merchant());
    }

    @Override
    protected Charge order(String code) {
        return Merchant.charge(number, Method.WECHAT_CODE, 20_00, Payer.showing(code));
    }
}
