package io.jinliu.payment.route;

/** No method and no channel is called so. */
public final class UnknownSubject extends RouteRejection {

    private static final long serialVersionUID = 1;

    public UnknownSubject() {
        super("No method and no channel is called so");
    }
}
