package io.jinliu.payment.bank;

import io.jinliu.common.money.Money;
import io.jinliu.payment.collect.OurNumber;
import java.time.Instant;
import java.util.Optional;

/**
 * A refund that the bank has to carry out.
 *
 * @param attempt how often it was named an account before; part of its end-to-end id
 * @param payee where it goes, once anybody knows
 */
public record Payout(
        long no, long refundNo, int attempt, Money amount, Optional<Party> payee, State state, Instant queuedAt) {

    /** Where it stands. */
    public sealed interface State {

        /** The name outsiders know it by. */
        default String name() {
            return switch (this) {
                case NoAccount _ -> "NO_ACCOUNT";
                case Waiting _ -> "WAITING";
                case Ordered _ -> "ORDERED";
                case Released _ -> "RELEASED";
                case Settled _ -> "SETTLED";
                case Bounced _ -> "BOUNCED";
            };
        }
    }

    /** Nobody knows where to send it. */
    public record NoAccount() implements State {}

    public record Waiting() implements State {}

    /** In a file that nobody has been given yet. */
    public record Ordered(long orderNo) implements State {}

    public record Released(long orderNo) implements State {}

    /** @param reference the bank's own of the debit */
    public record Settled(String reference, Instant at) implements State {}

    /** The payee's bank has sent it back. */
    public record Bounced() implements State {}

    static Payout queued(long no, long refundNo, Money amount, Optional<Party> payee, Instant at) {
        return new Payout(no, refundNo, 1, amount, payee, payee.isPresent() ? new Waiting() : new NoAccount(), at);
    }

    Payout become(State next) {
        return new Payout(no, refundNo, attempt, amount, payee, next, queuedAt);
    }

    /** @throws NotReady unless nobody knows an account, or the one that was known sent it back */
    Payout to(Party account) {
        return switch (state) {
            case NoAccount _ ->
                new Payout(no, refundNo, attempt, amount, Optional.of(account), new Waiting(), queuedAt);
            case Bounced _ ->
                new Payout(no, refundNo, attempt + 1, amount, Optional.of(account), new Waiting(), queuedAt);
            case State other -> throw new NotReady("Refund " + refundNo, other.name());
        };
    }

    /** By which the bank's statement names it. */
    String endToEnd() {
        return "R%d-%d".formatted(refundNo, attempt);
    }

    /** The number of the refund that such an id names. */
    static Optional<Long> refundNo(String endToEnd) {
        return endToEnd.matches("R[1-9]\\d{0,18}-\\d{1,9}")
                ? Optional.of(endToEnd.substring(1, endToEnd.indexOf('-'))).flatMap(Payout::parsed)
                : Optional.empty();
    }

    private static Optional<Long> parsed(String digits) {
        var number = OurNumber.parse(digits);
        return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
    }
}
