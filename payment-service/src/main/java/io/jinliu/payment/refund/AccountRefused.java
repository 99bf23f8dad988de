package io.jinliu.payment.refund;

/** The channel definitely will not deliver it there. */
public final class AccountRefused extends RefundRejection {

    private static final long serialVersionUID = 1;

    public AccountRefused(String why) {
        super("The channel does not deliver it there: " + why);
    }
}
