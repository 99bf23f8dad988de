package io.jinliu.payment.bank;

/** It stands where this cannot be done to it. */
public final class NotReady extends BankRejection {

    private static final long serialVersionUID = 1;

    public NotReady(String what, String state) {
        super("%s is %s".formatted(what, state));
    }
}
