package io.jinliu.payment.bank;

import io.jinliu.common.money.Money;
import java.time.Instant;

/**
 * A file by which the bank is told to pay.
 *
 * <pre>
 *   Made ──release──▶ Released      by another person; only then is the file given out
 * </pre>
 */
public sealed interface BankOrder {

    Terms terms();

    /**
     * What is in it, for good.
     *
     * @param total the file's control sum
     * @param digest SHA-256 of the file
     */
    record Terms(long no, String maker, int transfers, Money total, String digest, Instant madeAt) {}

    /** The name outsiders know the state by. */
    default String state() {
        return switch (this) {
            case Made _ -> "MADE";
            case Released _ -> "RELEASED";
        };
    }

    record Made(Terms terms) implements BankOrder {

        /** @throws SamePerson if its maker asks */
        Released release(String checker) {
            if (checker.equals(terms.maker())) {
                throw new SamePerson();
            }
            return new Released(terms, checker);
        }
    }

    record Released(Terms terms, String checker) implements BankOrder {}
}
