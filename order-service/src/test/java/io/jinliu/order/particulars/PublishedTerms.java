package io.jinliu.order.particulars;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The terms as we publish them. */
public final class PublishedTerms {

    private PublishedTerms() {}

    public static Terms read() {
        try {
            return new Terms(new PathMatchingResourcePatternResolver());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
