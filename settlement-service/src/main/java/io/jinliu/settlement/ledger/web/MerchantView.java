package io.jinliu.settlement.ledger.web;

import static java.util.stream.Collectors.groupingBy;

import io.jinliu.common.money.Money;
import io.jinliu.settlement.ledger.Account;
import io.jinliu.settlement.ledger.AccountSum;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a merchant has and owes, in his own terms: all of it positive. */
record MerchantView(String merchantId, List<BalanceView> balances) {

    static final List<Account> ACCOUNTS =
            List.of(Account.MERCHANT_PENDING, Account.MERCHANT_AVAILABLE, Account.MERCHANT_RECEIVABLE);

    record BalanceView(String currency, Money pending, Money available, Money receivable) {

        private static BalanceView of(String currency, List<AccountSum> sums) {
            return new BalanceView(
                    currency,
                    balance(sums, Account.MERCHANT_PENDING, currency).negated(),
                    balance(sums, Account.MERCHANT_AVAILABLE, currency).negated(),
                    balance(sums, Account.MERCHANT_RECEIVABLE, currency));
        }

        private static Money balance(List<AccountSum> sums, Account account, String currency) {
            return sums.stream()
                    .filter(sum -> sum.account() == account)
                    .map(AccountSum::balance)
                    .reduce(new Money(0, Currency.getInstance(currency)), Money::plus);
        }
    }

    static MerchantView of(String merchantId, List<AccountSum> sums) {
        var byCurrency = sums.stream()
                .collect(
                        groupingBy(sum -> sum.debit().currency().getCurrencyCode(), TreeMap::new, Collectors.toList()));
        return new MerchantView(
                merchantId,
                byCurrency.entrySet().stream()
                        .map(entry -> BalanceView.of(entry.getKey(), entry.getValue()))
                        .toList());
    }
}
