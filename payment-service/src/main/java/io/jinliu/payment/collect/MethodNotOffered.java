package io.jinliu.payment.collect;

import io.jinliu.payment.channel.Method;
import io.jinliu.payment.due.DueRef;

/** This method pays other dues, but not this one. */
public final class MethodNotOffered extends PaymentRejection {

    private static final long serialVersionUID = 1;

    public MethodNotOffered(Method method, DueRef due) {
        super("%s does not pay %s".formatted(method, due));
    }
}
