package io.jinliu.payment.collect;

import java.util.Optional;

/**
 * What a buyer shows beside his token. It is looked at once, never stored and never printed.
 *
 * @param pin of the card that pays
 */
public record Evidence(Optional<OneTimeCode> code, Optional<String> pin) {

    public static final Evidence NONE = new Evidence(Optional.empty(), Optional.empty());

    /** The answer to a challenge of ours. */
    public record OneTimeCode(long challengeNo, String digits) {

        @Override
        public String toString() {
            return "a code for challenge " + challengeNo;
        }
    }

    @Override
    public String toString() {
        return "evidence";
    }
}
