package io.jinliu.platform.cli;

import java.io.Serial;

/** What was asked for cannot be done now; the message says why and what helps. */
final class NotPossible extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    NotPossible(String message) {
        super(message);
    }
}
