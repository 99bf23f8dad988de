package io.jinliu.payment.collect;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Charge;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.Proof;
import io.jinliu.payment.due.DueRef;
import java.time.Instant;
import java.util.Optional;

/** What was agreed when the payment was opened; never changes afterwards. */
public record Terms(
        long paymentNo,
        DueRef due,
        String buyer,
        String merchant,
        Method method,
        Money amount,
        String subject,
        Optional<String> payerId,
        Instant openedAt,
        Instant expiresAt) {

    public Terms {
        if (!amount.positive()) {
            throw new IllegalArgumentException("A payment must be for a positive amount, not " + amount);
        }
    }

    boolean metBy(Proof proof) {
        return proof.channel() == method.channel() && proof.amount().equals(amount);
    }

    Charge charge() {
        return new Charge(paymentNo, method, amount, subject, expiresAt, payerId);
    }
}
