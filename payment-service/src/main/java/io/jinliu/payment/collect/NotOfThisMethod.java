package io.jinliu.payment.collect;

import io.jinliu.payment.channel.Method;

/** Something was said that this method would not pass on: who says it means another one. */
public final class NotOfThisMethod extends PaymentRejection {

    private static final long serialVersionUID = 1;

    public NotOfThisMethod(Method method, String what) {
        super("%s has no use for %s".formatted(method, what));
    }
}
