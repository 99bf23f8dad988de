package io.jinliu.payment.storedvalue;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.due.DueRef;
import java.time.Instant;
import java.util.Optional;

/**
 * A one-time code that was sent to a buyer; it pays one thing.
 *
 * @param imprint what only the code leaves under our key
 * @param tries how often it was guessed wrongly
 * @param usedBy the payment it let pass
 */
public record Challenge(long no, Purpose purpose, String imprint, int tries, Optional<Long> usedBy, Instant expiresAt) {

    static final int TRIES = 5;

    /** What the code is for, from our books. */
    public record Purpose(String buyer, DueRef due, Method method, Money amount) {}

    boolean openFor(Purpose asked, Instant now) {
        return purpose.equals(asked) && usedBy.isEmpty() && tries < TRIES && now.isBefore(expiresAt);
    }

    /** Whoever repeats the request of a payment that was let pass is let pass. */
    boolean usedFor(Purpose asked, long paymentNo) {
        return purpose.equals(asked)
                && usedBy.filter(payment -> payment == paymentNo).isPresent();
    }
}
