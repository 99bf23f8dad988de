package io.jinliu.platform.engine;

import java.io.Serial;

/** Somebody else listens where we have to; the message names the port, its holder if known, and the way out. */
public final class PortTaken extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    PortTaken(String purpose, int port, String holder) {
        super("Port %d (%s) is taken%s. Stop that process, or move all our ports: --port-offset 100"
                .formatted(port, purpose, holder));
    }
}
