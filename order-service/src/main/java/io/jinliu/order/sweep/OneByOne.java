package io.jinliu.order.sweep;

import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works off what a sweep has found; one that fails comes again with the next sweep and keeps nobody else waiting. */
public final class OneByOne {

    private static final Logger LOG = LoggerFactory.getLogger(OneByOne.class);

    private OneByOne() {}

    public static <T> void each(List<T> found, Consumer<T> work) {
        for (var item : found) {
            try {
                work.accept(item);
            } catch (RuntimeException failed) {
                LOG.warn("{} failed and will be found again", item, failed);
            }
        }
    }
}
