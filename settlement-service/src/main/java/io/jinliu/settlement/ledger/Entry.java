package io.jinliu.settlement.ledger;

import io.jinliu.common.money.Money;

/** One line of a posting: debit is positive, credit negative. A line of nothing does not exist. */
public record Entry(Account account, String owner, Money amount) {

    public Entry {
        if (amount.minor() == 0) {
            throw new IllegalArgumentException("An entry of nothing on %s of %s".formatted(account, owner));
        }
    }

    static Entry debit(Account account, String owner, Money amount) {
        return new Entry(account, owner, amount);
    }

    static Entry credit(Account account, String owner, Money amount) {
        return new Entry(account, owner, amount.negated());
    }
}
