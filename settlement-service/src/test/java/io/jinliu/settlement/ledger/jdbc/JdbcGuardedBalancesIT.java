package io.jinliu.settlement.ledger.jdbc;

import static io.jinliu.settlement.ledger.Account.MERCHANT_AVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.common.money.Money;
import io.jinliu.settlement.RunningSettlement;
import io.jinliu.settlement.ledger.BalanceTooLow;
import io.jinliu.settlement.ledger.GuardedBalances;
import java.util.Currency;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("storage")
class JdbcGuardedBalancesIT extends RunningSettlement {

    private static final Currency CNY = Currency.getInstance("CNY");

    private final GuardedBalances balances;
    private final TransactionTemplate transaction;

    JdbcGuardedBalancesIT(GuardedBalances balances, PlatformTransactionManager transactions) {
        this.balances = balances;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void never_gives_more_than_there_is_however_many_ask_at_once() throws InterruptedException {
        change("M-race", 10);
        try (var askers = Executors.newFixedThreadPool(8)) {
            var taken = askers
                    .invokeAll(IntStream.range(0, 40)
                            .<Callable<Boolean>>mapToObj(_ -> () -> take("M-race"))
                            .toList())
                    .stream()
                    .filter(result -> result.resultNow())
                    .count();

            assertThat(taken).isEqualTo(10);
        }
        assertThat(held("M-race")).isEqualTo(Money.cny(0));
    }

    /** Not every database enforces a CHECK: the statement itself must. */
    @Test
    void refuses_by_itself_to_give_more_than_there_is() {
        change("M-poor", 5);
        assertThatExceptionOfType(BalanceTooLow.class).isThrownBy(() -> change("M-poor", -6));
        assertThat(held("M-poor")).isEqualTo(Money.cny(5));
    }

    @Test
    void makes_the_row_it_is_asked_to_hold() {
        assertThat(held("M-new")).isEqualTo(Money.cny(0));
        assertThatExceptionOfType(BalanceTooLow.class).isThrownBy(() -> change("M-new", -1));
    }

    private boolean take(String merchant) {
        try {
            change(merchant, -1);
            return true;
        } catch (BalanceTooLow empty) {
            return false;
        }
    }

    private void change(String merchant, long fen) {
        transaction.executeWithoutResult(_ -> {
            assertThat(balances.hold(MERCHANT_AVAILABLE, merchant, CNY)).isNotNull();
            balances.change(MERCHANT_AVAILABLE, merchant, Money.cny(fen));
        });
    }

    private Money held(String merchant) {
        return transaction.execute(_ -> balances.hold(MERCHANT_AVAILABLE, merchant, CNY));
    }
}
