package io.jinliu.payment.alipay;

import io.jinliu.payment.channel.Charge;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.Payer;
import io.jinliu.payment.security.CodeRules;

/** Payment codes against the simulator's Alipay, over a real socket. */
class AlipayCodeIT extends CodeRules {

    AlipayCodeIT() {
        super(new Seller());
    }

    @Override
    protected Charge order(String code) {
        return Seller.charge(number, Method.ALIPAY_CODE, 20_00, Payer.showing(code));
    }
}
