package io.jinliu.simulator.channel;

import java.util.OptionalLong;

/**
 * How a notice departs from the truth.
 *
 * @param saidFen the amount it names instead of the real one, validly signed
 */
public record Twist(Signing signing, OptionalLong saidFen) {

    public static final Twist NONE = new Twist(Signing.GENUINE, OptionalLong.empty());

    static Twist signed(Signing signing) {
        return new Twist(signing, OptionalLong.empty());
    }

    static Twist saying(long fen) {
        return new Twist(Signing.GENUINE, OptionalLong.of(fen));
    }

    /** CORRUPT differs from the genuine signature by a bit; PROBE is WeChat Pay's own test of its merchants. */
    public enum Signing {
        GENUINE,
        CORRUPT,
        PROBE
    }

    public long amount(long truth) {
        return saidFen.orElse(truth);
    }
}
