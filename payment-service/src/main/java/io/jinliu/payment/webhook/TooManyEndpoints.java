package io.jinliu.payment.webhook;

/** The merchant has as many endpoints as one may have. */
public final class TooManyEndpoints extends WebhookRejection {

    private static final long serialVersionUID = 1;

    public TooManyEndpoints(int most) {
        super("A merchant has at most %d webhooks".formatted(most));
    }
}
