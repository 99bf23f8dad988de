package io.jinliu.payment.route;

/** The reasons this feature says no. Sealed, so that {@code SwitchProblems} must answer each of them. */
public abstract sealed class SwitchRejection extends RuntimeException permits UnknownSubject, OtherHands {

    private static final long serialVersionUID = 1;

    SwitchRejection(String message) {
        super(message);
    }
}
