package io.jinliu.settlement.ledger;

import static io.jinliu.settlement.ledger.Account.MERCHANT_AVAILABLE;
import static io.jinliu.settlement.ledger.Account.MERCHANT_RECEIVABLE;

import io.jinliu.common.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Moves what a merchant may take out and what he owes us, which are never both positive: a gain repays the debt first, a
 * loss is debt only where available does not cover it. So both follow from their difference, and the order of events
 * does not matter.
 */
@Component
class MerchantBalances {

    private final GuardedBalances balances;

    MerchantBalances(GuardedBalances balances) {
        this.balances = balances;
    }

    /** Makes whoever books for the same merchant wait until the caller's transaction ends. */
    void hold(String merchant, Currency currency) {
        var _ = balances.hold(MERCHANT_RECEIVABLE, merchant, currency);
        var _ = balances.hold(MERCHANT_AVAILABLE, merchant, currency);
    }

    /**
     * Changes what he owns by {@code net}, and says by which entries. Both rows are held first, always in this order: two
     * facts of one merchant wait for each other and never deadlock.
     */
    List<Entry> change(String merchant, Money net) {
        var owed = balances.hold(MERCHANT_RECEIVABLE, merchant, net.currency());
        var available = balances.hold(MERCHANT_AVAILABLE, merchant, net.currency());
        var worth = available.minus(owed).plus(net);
        var moreOwed = atLeastNothing(worth.negated()).minus(owed);
        var moreAvailable = atLeastNothing(worth).minus(available);
        balances.change(MERCHANT_RECEIVABLE, merchant, moreOwed);
        balances.change(MERCHANT_AVAILABLE, merchant, moreAvailable);
        return Stream.of(
                        entry(MERCHANT_RECEIVABLE, merchant, moreOwed),
                        entry(MERCHANT_AVAILABLE, merchant, moreAvailable.negated()))
                .flatMap(List::stream)
                .toList();
    }

    private static Money atLeastNothing(Money amount) {
        return amount.negative() ? amount.zero() : amount;
    }

    private static List<Entry> entry(Account account, String merchant, Money amount) {
        return amount.minor() == 0 ? List.of() : List.of(new Entry(account, merchant, amount));
    }
}
