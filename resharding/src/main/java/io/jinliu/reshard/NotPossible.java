package io.jinliu.reshard;

import java.io.Serial;

/** The rows cannot be moved as things are, or are not the same afterwards; the message says why. */
final class NotPossible extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    NotPossible(String message) {
        super(message);
    }
}
