package io.jinliu.payment.collect;

import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.Method.Particular;

/** The method cannot be opened without knowing more of whoever pays: his id, the code he shows, or his address. */
public final class PayerNeeded extends PaymentRejection {

    private static final long serialVersionUID = 1;

    private final Particular particular;

    public PayerNeeded(Method method, Particular particular) {
        super("%s needs %s of the payer".formatted(method, particular));
        this.particular = particular;
    }

    public Particular particular() {
        return particular;
    }
}
