package io.jinliu.schedule.settlement;

import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import io.jinliu.schedule.store.Store;
import io.jinliu.schedule.store.Table;
import io.jinliu.settlement.ledger.Account;
import io.jinliu.settlement.ledger.BalanceTooLow;
import io.jinliu.settlement.ledger.GuardedBalances;
import java.util.Currency;
import java.util.Map;

/** Guarded balances in their owners' slots; a change that would leave less than nothing changes nothing. */
final class InMemoryBalances implements GuardedBalances {

    private final Table<Key, Money> rows;

    InMemoryBalances(Store store) {
        this.rows = store.table("guarded_balance", key -> Slot.ofOwner(key.owner()));
    }

    @Override
    public Money hold(Account account, String owner, Currency currency) {
        return rows.ensure(new Key(account, owner), () -> new Money(0, currency));
    }

    @Override
    public void change(Account account, String owner, Money difference) {
        if (difference.minor() == 0) {
            return;
        }
        var key = new Key(account, owner);
        var after = rows.find(key).orElseThrow().plus(difference);
        if (after.negative()) {
            throw new BalanceTooLow(account, owner, difference);
        }
        rows.update(key, after);
    }

    Map<Key, Money> all() {
        return rows.byKey();
    }

    record Key(Account account, String owner) {}
}
