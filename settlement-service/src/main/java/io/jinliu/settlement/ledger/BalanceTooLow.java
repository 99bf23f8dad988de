package io.jinliu.settlement.ledger;

import io.jinliu.common.money.Money;

/** A guarded balance does not cover what was to be taken from it. */
public final class BalanceTooLow extends RuntimeException {

    private static final long serialVersionUID = 1;

    public BalanceTooLow(Account account, String owner, Money difference) {
        super("%s of %s does not cover %s".formatted(account.english(), owner, difference.negated()));
    }
}
