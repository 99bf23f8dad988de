package io.jinliu.payment.webhook;

/** Nothing of ours may be sent there. */
public final class UnsafeAddress extends WebhookRejection {

    private static final long serialVersionUID = 1;

    public UnsafeAddress(String why) {
        super(why);
    }
}
