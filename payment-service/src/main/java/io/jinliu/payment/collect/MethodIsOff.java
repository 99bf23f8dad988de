package io.jinliu.payment.collect;

import io.jinliu.payment.channel.Method;

/** An operator has switched it off; nothing was opened, another method may be tried. */
public final class MethodIsOff extends PaymentRejection {

    private static final long serialVersionUID = 1;

    public MethodIsOff(Method method) {
        super("%s takes no payments now; please choose another way to pay".formatted(method));
    }
}
