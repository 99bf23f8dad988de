package io.jinliu.payment.route;

/** Switching on again takes two persons. */
public final class OtherHands extends SwitchRejection {

    private static final long serialVersionUID = 1;

    public OtherHands() {
        super("Another person must confirm that it is on again");
    }
}
