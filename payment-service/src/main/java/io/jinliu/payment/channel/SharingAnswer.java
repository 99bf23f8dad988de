package io.jinliu.payment.channel;

import io.jinliu.common.money.Money;
import java.util.List;

/** Everything a channel can tell us of a split. */
public sealed interface SharingAnswer {

    /**
     * It has it.
     *
     * @param finished whether it will say nothing else of it
     * @param words what it says of receivers; of some it may say nothing yet
     */
    record Told(boolean finished, List<Word> words) implements SharingAnswer {

        public Told {
            words = List.copyOf(words);
        }
    }

    /** What became of the share of whoever has this account. */
    record Word(String account, Money amount, ShareOutcome outcome) {

        @Override
        public String toString() {
            return "Word[%s, %s]".formatted(amount, outcome);
        }
    }

    /**
     * A definite no; nothing was shared.
     *
     * @param code the channel's own word, kept for support
     */
    record Refused(String code, String reason) implements SharingAnswer {}

    /** Not now (too frequent, balance too low): the same number again later. */
    record Later(String why) implements SharingAnswer {}

    record NoSuchSplit() implements SharingAnswer {}

    record NotSent(String why) implements SharingAnswer {}

    record Unknown(String why) implements SharingAnswer {}
}
