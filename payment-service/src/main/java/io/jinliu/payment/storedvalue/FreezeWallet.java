package io.jinliu.payment.storedvalue;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Ids;
import io.jinliu.common.money.Money;
import io.jinliu.payment.storedvalue.WalletEntry.Kind;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes money out of a buyer's reach without taking it from him, and gives it back into his reach. */
@Service
public class FreezeWallet {

    private final MoveWallet moveWallet;
    private final Audit audit;

    FreezeWallet(MoveWallet moveWallet, Audit audit) {
        this.moveWallet = moveWallet;
        this.audit = audit;
    }

    /**
     * Freezes a part of the balance.
     *
     * @param number claimed; the same number again returns the same entry
     * @throws BalanceTooLow if there is less
     */
    @Transactional
    public WalletEntry freeze(long number, String buyer, Money amount, String reason) {
        return move(number, buyer, Kind.FREEZE, amount.negated(), reason);
    }

    /**
     * Releases a part of what is frozen.
     *
     * @param number claimed; the same number again returns the same entry
     * @throws BalanceTooLow if less is frozen
     */
    @Transactional
    public WalletEntry unfreeze(long number, String buyer, Money amount, String reason) {
        return move(number, buyer, Kind.UNFREEZE, amount, reason);
    }

    private WalletEntry move(long number, String buyer, Kind kind, Money amount, String reason) {
        var slot = Wallet.slotOf(buyer);
        var cause = Long.toString(Ids.in(slot, number));
        var entry = moveWallet.move(buyer, kind, cause, amount).orElseThrow(() -> new BalanceTooLow(amount));
        audit.record(
                slot,
                "wallet." + kind.name().toLowerCase(Locale.ROOT),
                Long.toString(entry.no()),
                "%s: %s".formatted(amount, reason));
        return entry;
    }
}
