package io.jinliu.settlement.ledger.web;

import io.jinliu.common.money.Money;
import io.jinliu.settlement.ledger.TrialBalance;
import io.jinliu.settlement.ledger.TrialBalance.Total;
import java.time.Instant;
import java.util.List;

record TrialBalanceView(Instant at, List<AccountView> accounts, List<TotalView> totals, boolean balanced) {

    record TotalView(String currency, Money debit, Money credit) {

        static TotalView of(Total total) {
            return new TotalView(total.debit().currency().getCurrencyCode(), total.debit(), total.credit());
        }
    }

    static TrialBalanceView of(TrialBalance trial) {
        return new TrialBalanceView(
                trial.at(),
                trial.accounts().stream().map(AccountView::of).toList(),
                trial.totals().stream().map(TotalView::of).toList(),
                trial.balanced());
    }
}
