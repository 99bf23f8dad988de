package io.jinliu.payment.webhook;

/** There is no such delivery, or it is another merchant's. */
public final class UnknownDelivery extends WebhookRejection {

    private static final long serialVersionUID = 1;

    public UnknownDelivery() {
        super("There is no such delivery");
    }
}
