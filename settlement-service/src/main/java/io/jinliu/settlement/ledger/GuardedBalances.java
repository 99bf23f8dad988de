package io.jinliu.settlement.ledger;

import io.jinliu.common.money.Money;

/** Balances that must never be negative, kept as rows in their owners' slots. Each change comes with its entry. */
public interface GuardedBalances {

    /** Takes as much as there is, at most {@code wanted}, and says how much that was. */
    Money take(Account account, String owner, Money wanted);

    void give(Account account, String owner, Money amount);
}
