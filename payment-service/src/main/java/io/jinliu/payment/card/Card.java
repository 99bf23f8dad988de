package io.jinliu.payment.card;

import io.jinliu.common.money.Money;
import java.time.Instant;

/**
 * A prepaid card.
 *
 * <pre>
 *   Made ──activate──▶ Active ◀──▶ Frozen       with its whole batch, by a second person
 *                        ├─take─▶ Spent         nothing is left
 *                        └─expire▶ Expired      at its date; what was left is breakage
 *   Spent, Expired ──give──▶ Active             a refund is its holder's again, for thirty days at least
 * </pre>
 */
public sealed interface Card {

    Purse purse();

    /**
     * What every card has.
     *
     * @param held what parts of open payments hold of the balance
     */
    record Purse(CardNo no, long batchNo, Money balance, Money held, Instant expiresAt, long version) {

        Purse containing(Money left) {
            return new Purse(no, batchNo, left, held, expiresAt, version);
        }

        Purse holding(Money all) {
            return new Purse(no, batchNo, balance, all, expiresAt, version);
        }

        Money spendable() {
            return balance.minus(held);
        }

        Purse until(Instant atLeast) {
            return expiresAt.isBefore(atLeast) ? new Purse(no, batchNo, balance, held, atLeast, version) : this;
        }
    }

    /** The name outsiders know the state by. */
    default String state() {
        return switch (this) {
            case Made _ -> "MADE";
            case Active _ -> "ACTIVE";
            case Frozen _ -> "FROZEN";
            case Expired _ -> "EXPIRED";
            case Spent _ -> "SPENT";
        };
    }

    /** It was sold; what is given to it is its holder's. */
    sealed interface Sold extends Card {

        /** @param until what it holds now may be spent until then at least */
        default Card give(Money amount, Instant until) {
            var purse = purse().containing(purse().balance().plus(amount)).until(until);
            return this instanceof Frozen ? new Frozen(purse) : new Active(purse);
        }

        /** What is held is taken of a frozen card too: it was promised before. */
        default Card takeHeld(Money amount) {
            var left = purse().holding(purse().held().minus(amount))
                    .containing(purse().balance().minus(amount));
            if (!left.balance().positive()) {
                return new Spent(left);
            }
            return this instanceof Frozen ? new Frozen(left) : new Active(left);
        }

        default Card release(Money amount) {
            var purse = purse().holding(purse().held().minus(amount));
            return this instanceof Frozen ? new Frozen(purse) : new Active(purse);
        }
    }

    /** Worth nothing until its batch is activated. */
    record Made(Purse purse) implements Card {}

    record Active(Purse purse) implements Sold {

        boolean covers(Money amount, Instant now) {
            return now.isBefore(purse.expiresAt())
                    && amount.currency().equals(purse.balance().currency())
                    && amount.compareTo(purse.spendable()) <= 0;
        }

        /** Only what it covers. */
        Card take(Money amount) {
            var left = purse.containing(purse.balance().minus(amount));
            return left.balance().positive() ? new Active(left) : new Spent(left);
        }

        /** Only what it covers. */
        Active hold(Money amount) {
            return new Active(purse.holding(purse.held().plus(amount)));
        }

        Frozen freeze() {
            return new Frozen(purse);
        }

        Expired expire() {
            return new Expired(purse.containing(purse.balance().zero()));
        }
    }

    /** Neither spent nor expired while somebody looks into it. */
    record Frozen(Purse purse) implements Sold {

        Active unfreeze() {
            return new Active(purse);
        }
    }

    record Expired(Purse purse) implements Sold {}

    record Spent(Purse purse) implements Sold {}
}
