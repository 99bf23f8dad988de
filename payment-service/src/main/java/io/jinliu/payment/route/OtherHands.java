package io.jinliu.payment.route;

/** Switching on again, and new rules, take two persons. */
public final class OtherHands extends RouteRejection {

    private static final long serialVersionUID = 1;

    public OtherHands() {
        super("Another person must confirm it");
    }
}
