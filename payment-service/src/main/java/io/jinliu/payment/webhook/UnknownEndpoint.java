package io.jinliu.payment.webhook;

/** There is no such endpoint, or it is another merchant's. */
public final class UnknownEndpoint extends WebhookRejection {

    private static final long serialVersionUID = 1;

    public UnknownEndpoint() {
        super("There is no such webhook");
    }
}
