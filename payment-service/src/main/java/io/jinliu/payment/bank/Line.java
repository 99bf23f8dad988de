package io.jinliu.payment.bank;

import io.jinliu.common.money.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * One entry of a statement as the bank wrote it.
 *
 * @param reference the bank's own, which alone says which money this is
 * @param credit money that came; else money that went
 * @param amount positive, whichever way it went
 * @param returned a transfer of ours that came back
 * @param single one transfer; several booked as one name nobody
 * @param endToEnd what whoever ordered it called it
 * @param remittance what the payer wrote; may be personal
 */
public record Line(
        String reference,
        boolean credit,
        Money amount,
        boolean returned,
        boolean single,
        Optional<String> endToEnd,
        String remittance,
        Optional<Party> party,
        Instant bookedAt) {

    Money signed() {
        return credit ? amount : amount.negated();
    }

    @Override
    public String toString() {
        return "%s %s of %s".formatted(credit ? "credit" : "debit", reference, amount);
    }
}
