package io.jinliu.simulator.channel;

/** What a payer showed does not pay; each channel has words of its own for why. */
public final class CodeRefused extends RuntimeException {

    private final Why why;

    CodeRefused(Why why) {
        super("A payer's code is " + why);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /** The first thing that is wrong. */
    public enum Why {
        UNKNOWN,
        USED,
        EXPIRED,
        TOO_LITTLE
    }
}
