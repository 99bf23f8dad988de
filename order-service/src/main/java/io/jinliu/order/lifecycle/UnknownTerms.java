package io.jinliu.order.lifecycle;

import java.util.Set;

/** That version of the terms was never published, so it cannot have been accepted. */
public final class UnknownTerms extends OrderRejection {

    private static final long serialVersionUID = 1;

    public UnknownTerms(String version, Set<String> published) {
        super("There are no terms %s; published are %s".formatted(version, published));
    }
}
