package io.jinliu.payment.part;

/** What should be held is not there, or may not be touched. */
public final class NotCovered extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotCovered(Part part) {
        super("There is no %s for this".formatted(part.wish()));
    }
}
