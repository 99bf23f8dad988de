package io.jinliu.settlement.ledger;

import io.jinliu.common.money.Money;

/** What an owner's account amounts to in one currency. Debit and credit are both counted positive. */
public record AccountSum(Account account, String owner, Money debit, Money credit) {

    /** Signed like entries: debit positive. */
    public Money balance() {
        return debit.minus(credit);
    }
}
