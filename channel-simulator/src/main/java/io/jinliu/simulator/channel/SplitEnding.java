package io.jinliu.simulator.channel;

/**
 * How a channel's shares and returns end.
 *
 * @param mode what becomes of each
 * @param reason the channel's word for why one failed
 */
public record SplitEnding(Mode mode, String reason) {

    static final SplitEnding USUAL = new SplitEnding(Mode.INSTANT, "");

    /** INSTANT is done the moment after it was accepted; PROCESSING waits to be resolved. */
    public enum Mode {
        INSTANT,
        PROCESSING,
        CLOSED
    }
}
