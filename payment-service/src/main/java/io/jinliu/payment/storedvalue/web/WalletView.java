package io.jinliu.payment.storedvalue.web;

import io.jinliu.common.money.Money;
import io.jinliu.payment.storedvalue.Wallet;
import java.util.List;

/** A buyer's wallets, one per currency. */
record WalletView(List<BalanceView> wallets) {

    record BalanceView(Money balance, Money frozen, Money held) {}

    static WalletView of(List<Wallet> wallets) {
        return new WalletView(wallets.stream()
                .map(wallet -> new BalanceView(wallet.balance(), wallet.frozen(), wallet.held()))
                .toList());
    }
}
