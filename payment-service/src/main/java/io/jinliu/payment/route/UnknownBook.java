package io.jinliu.payment.route;

/** There is no such version of the rules. */
public final class UnknownBook extends RouteRejection {

    private static final long serialVersionUID = 1;

    public UnknownBook(Object version) {
        super("There is no version " + version);
    }
}
