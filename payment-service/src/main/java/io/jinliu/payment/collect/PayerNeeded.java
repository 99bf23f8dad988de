package io.jinliu.payment.collect;

import io.jinliu.payment.channel.Method;

/** JSAPI pays from one account, and the buyer's id at the channel is missing. */
public final class PayerNeeded extends PaymentRejection {

    private static final long serialVersionUID = 1;

    public PayerNeeded(Method method) {
        super("%s needs payerId, the buyer's id at the channel".formatted(method));
    }
}
