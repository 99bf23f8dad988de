package io.jinliu.payment.route;

/** The reasons this feature says no. Sealed, so that {@code RouteProblems} must answer each of them. */
public abstract sealed class RouteRejection extends RuntimeException
        permits UnknownSubject, OtherHands, UnknownBook, BookIsOver {

    private static final long serialVersionUID = 1;

    RouteRejection(String message) {
        super(message);
    }
}
