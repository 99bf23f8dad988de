package io.jinliu.settlement.ledger.web;

import io.jinliu.common.money.Money;
import io.jinliu.settlement.ledger.AccountSum;

/** An owner's account: debit and credit positive, the balance signed with debit positive. */
record AccountView(
        String code,
        String name,
        String nameZh,
        String owner,
        String currency,
        Money debit,
        Money credit,
        Money balance) {

    static AccountView of(AccountSum sum) {
        return new AccountView(
                sum.account().code(),
                sum.account().english(),
                sum.account().chinese(),
                sum.owner(),
                sum.debit().currency().getCurrencyCode(),
                sum.debit(),
                sum.credit(),
                sum.balance());
    }
}
