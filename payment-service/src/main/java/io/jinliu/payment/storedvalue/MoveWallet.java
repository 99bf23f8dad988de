package io.jinliu.payment.storedvalue;

import io.jinliu.common.id.Ids;
import io.jinliu.common.money.Money;
import io.jinliu.payment.storedvalue.WalletEntry.Kind;
import java.time.Clock;
import java.util.Currency;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one door to a wallet's money: a guarded change and its entry, once per cause, in the caller's transaction. */
@Service
class MoveWallet {

    private final Wallets wallets;
    private final Ids ids;
    private final Clock clock;

    MoveWallet(Wallets wallets, Ids ids, Clock clock) {
        this.wallets = wallets;
        this.ids = ids;
        this.clock = clock;
    }

    /** Gives; a wallet that is not there yet is opened. */
    @Transactional(propagation = Propagation.MANDATORY)
    WalletEntry credit(String buyer, Kind kind, String cause, Money amount) {
        if (wallets.lock(buyer, amount.currency()).isEmpty()) {
            wallets.open(buyer, amount.currency());
        }
        return move(buyer, kind, cause, amount)
                .orElseThrow(() -> new IllegalStateException("%s %s gives nothing to give".formatted(kind, cause)));
    }

    /**
     * Changes the balance by {@code amount}, or finds that this cause has done so.
     *
     * @param amount negative to take
     * @return nothing if that is not there
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<WalletEntry> move(String buyer, Kind kind, String cause, Money amount) {
        return move(ids.next(Wallet.slotOf(buyer)), buyer, kind, cause, amount);
    }

    /** As {@link #move(String, Kind, String, Money)}, under a number that was given before. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<WalletEntry> move(long number, String buyer, Kind kind, String cause, Money amount) {
        if (wallets.lock(buyer, amount.currency()).isEmpty()) {
            return Optional.empty();
        }
        var known = wallets.find(buyer, kind, cause);
        if (known.isPresent()) {
            return known.map(entry -> same(entry, amount));
        }
        return wallets.change(buyer, amount, kind.frozen(amount))
                ? Optional.of(written(number, buyer, kind, cause, amount))
                : Optional.empty();
    }

    /** The wallet is locked, so what it holds now is what this change has left. */
    private WalletEntry written(long number, String buyer, Kind kind, String cause, Money amount) {
        var wallet = held(buyer, amount.currency());
        var entry = new WalletEntry(
                number, buyer, wallet.version(), kind, cause, amount, wallet.balance(), clock.instant());
        wallets.write(entry);
        return entry;
    }

    private Wallet held(String buyer, Currency currency) {
        return wallets.lock(buyer, currency).orElseThrow();
    }

    private static WalletEntry same(WalletEntry known, Money amount) {
        if (!known.amount().equals(amount)) {
            throw new IllegalStateException(
                    "%s %s moved %s before and %s now".formatted(known.kind(), known.cause(), known.amount(), amount));
        }
        return known;
    }
}
