package io.jinliu.points.loyalty.web;

import io.jinliu.points.loyalty.PointsAccount;

/** What the caller has; a negative balance is shown as debt too. */
record AccountView(long balance, long earned, long clawedBack, long debt) {

    static AccountView of(PointsAccount account) {
        return new AccountView(account.balance(), account.earned(), account.clawedBack(), account.debt());
    }
}
