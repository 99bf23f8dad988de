package io.jinliu.payment.webhook;

/** The reasons this feature says no. Sealed, so that {@code WebhookProblems} must answer each of them. */
public abstract sealed class WebhookRejection extends RuntimeException
        permits UnknownEndpoint, UnknownDelivery, UnsafeAddress, TooManyEndpoints, EndpointIsOff, TooMuchToReplay {

    private static final long serialVersionUID = 1;

    WebhookRejection(String message) {
        super(message);
    }
}
