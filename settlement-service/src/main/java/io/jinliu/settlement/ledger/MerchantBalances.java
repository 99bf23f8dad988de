package io.jinliu.settlement.ledger;

import static io.jinliu.settlement.ledger.Account.MERCHANT_AVAILABLE;
import static io.jinliu.settlement.ledger.Account.MERCHANT_RECEIVABLE;

import io.jinliu.common.money.Money;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Moves what a merchant may take out and what he owes us, which are never both positive: a gain repays the debt first, a
 * loss is debt only where available does not cover it. So the two depend on sums alone, not on the order of events.
 */
@Component
class MerchantBalances {

    private final GuardedBalances balances;

    MerchantBalances(GuardedBalances balances) {
        this.balances = balances;
    }

    /** Changes what he owns by {@code net}, and says by which entries. */
    List<Entry> change(String merchant, Money net) {
        return net.negative() ? lose(merchant, net.negated()) : gain(merchant, net);
    }

    private List<Entry> gain(String merchant, Money net) {
        var repaid = balances.take(MERCHANT_RECEIVABLE, merchant, net);
        var free = net.minus(repaid);
        balances.give(MERCHANT_AVAILABLE, merchant, free);
        return entries(merchant, repaid.negated(), free.negated());
    }

    private List<Entry> lose(String merchant, Money net) {
        var taken = balances.take(MERCHANT_AVAILABLE, merchant, net);
        var owed = net.minus(taken);
        balances.give(MERCHANT_RECEIVABLE, merchant, owed);
        return entries(merchant, owed, taken);
    }

    private static List<Entry> entries(String merchant, Money receivable, Money available) {
        return Stream.concat(
                        entry(MERCHANT_RECEIVABLE, merchant, receivable),
                        entry(MERCHANT_AVAILABLE, merchant, available))
                .toList();
    }

    private static Stream<Entry> entry(Account account, String merchant, Money amount) {
        return amount.minor() == 0 ? Stream.empty() : Stream.of(new Entry(account, merchant, amount));
    }
}
