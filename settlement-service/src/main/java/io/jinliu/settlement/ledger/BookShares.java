package io.jinliu.settlement.ledger;

import io.jinliu.common.id.Slot;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Books what a merchant shared out and what came back, where the merchant is; what he has falls and rises with it. */
@Service
public class BookShares {

    private final MerchantBalances balances;
    private final Ledger ledger;

    BookShares(MerchantBalances balances, Ledger ledger) {
        this.balances = balances;
        this.ledger = ledger;
    }

    /**
     * Books it, or finds that its cause is booked: the entries depend on what he has, so a repetition is known by its
     * cause before anything changes.
     *
     * @throws ContradictedPosting if its cause is booked with other money
     */
    @Transactional
    public void book(SharedMoney shared) {
        var slot = Slot.ofOwner(shared.merchant());
        balances.hold(shared.merchant(), shared.net().currency());
        var booked = ledger.booked(slot, shared.kind(), shared.cause());
        if (booked.isEmpty()) {
            ledger.book(slot, shared.posting(balances.change(shared.merchant(), shared.net())));
        } else {
            shared.requireSame(booked);
        }
    }
}
