package io.jinliu.payment.refund;

/** The channel delivers only to where the money came from. */
public final class NoOtherAccount extends RefundRejection {

    private static final long serialVersionUID = 1;

    public NoOtherAccount(String channel) {
        super(channel + " gives back only to where the money came from");
    }
}
