package io.jinliu.platform.run;

import java.io.Serial;

/** What a part needs is not there; the message says what. */
final class CannotStart extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    CannotStart(String message) {
        super(message);
    }
}
