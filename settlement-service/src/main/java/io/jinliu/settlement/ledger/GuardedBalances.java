package io.jinliu.settlement.ledger;

import io.jinliu.common.money.Money;
import java.util.Currency;

/** Balances that must never be negative, kept as rows in their owners' slots. Each change comes with its entry. */
public interface GuardedBalances {

    /** What is there, held for the caller until his transaction ends. */
    Money hold(Account account, String owner, Currency currency);

    /**
     * Adds the difference, or takes it away if it is negative.
     *
     * @throws BalanceTooLow if less would be left than nothing
     */
    void change(Account account, String owner, Money difference);
}
