package io.jinliu.tools;

import java.io.Serial;

/** What was given cannot be worked with; the message says why and never quotes a key. */
final class NotUsable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    NotUsable(String message) {
        super(message);
    }
}
