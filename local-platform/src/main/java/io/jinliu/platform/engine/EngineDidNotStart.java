package io.jinliu.platform.engine;

import java.io.Serial;

/** An engine ended, or stayed silent, before it could serve; the message carries what it said last. */
public final class EngineDidNotStart extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    public EngineDidNotStart(String message) {
        super(message);
    }

    public EngineDidNotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
