package io.jinliu.payment.route;

/** Rules that were replaced, or overtaken by later ones, are drafted anew. */
public final class BookIsOver extends RouteRejection {

    private static final long serialVersionUID = 1;

    BookIsOver(int version) {
        super("Version %d is over".formatted(version));
    }
}
