package io.jinliu.payment.webhook;

/** What is off is not told anything. */
public final class EndpointIsOff extends WebhookRejection {

    private static final long serialVersionUID = 1;

    public EndpointIsOff() {
        super("The webhook is off; switch it on first");
    }
}
