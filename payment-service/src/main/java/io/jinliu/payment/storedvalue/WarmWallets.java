package io.jinliu.payment.storedvalue;

import io.jinliu.common.money.Money;
import io.jinliu.common.sharding.WarmUp;
import io.jinliu.payment.storedvalue.WalletEntry.Kind;
import org.springframework.stereotype.Component;

/** Fills and empties a wallet of nobody. */
@Component
class WarmWallets implements WarmUp {

    private static final String NOBODY = "warm-up";
    private static final Money FEN = Money.cny(1);

    private final MoveWallet moveWallet;
    private final Wallets wallets;

    WarmWallets(MoveWallet moveWallet, Wallets wallets) {
        this.moveWallet = moveWallet;
        this.wallets = wallets;
    }

    @Override
    public void walk() {
        var entry = moveWallet.credit(NOBODY, Kind.TOP_UP, NOBODY, FEN);
        moveWallet.move(NOBODY, Kind.PAYMENT, NOBODY, FEN.negated());
        wallets.find(entry.no());
        wallets.of(NOBODY);
        wallets.entries(NOBODY, FEN.currency(), Long.MAX_VALUE, 1);
    }
}
