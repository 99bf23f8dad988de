package io.jinliu.simulator.wire;

import org.jspecify.annotations.Nullable;

/** A body that should have been a JSON object. */
public final class NotAnObject extends RuntimeException {

    NotAnObject(@Nullable Throwable cause) {
        super("The body is not a JSON object", cause);
    }
}
