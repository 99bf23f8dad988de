package io.jinliu.payment.webhook;

/** The range holds more than is told again in one go. */
public final class TooMuchToReplay extends WebhookRejection {

    private static final long serialVersionUID = 1;

    public TooMuchToReplay(int most) {
        super("The range holds more than %d events; ask for a part of it".formatted(most));
    }
}
