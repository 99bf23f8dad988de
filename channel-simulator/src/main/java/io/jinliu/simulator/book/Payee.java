package io.jinliu.simulator.book;

/**
 * What a channel knows of somebody money may be sent to. Whoever was never told of exists, and has whatever name is
 * said.
 *
 * @param nameDigest fingerprint of his real name; empty when any name will do
 */
public record Payee(String account, boolean exists, String nameDigest) {

    /** What is wrong with sending him money. */
    public enum Flaw {
        UNKNOWN,
        OTHER_NAME
    }
}
