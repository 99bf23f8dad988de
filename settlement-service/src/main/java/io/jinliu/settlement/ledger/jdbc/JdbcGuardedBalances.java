package io.jinliu.settlement.ledger.jdbc;

import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import io.jinliu.settlement.ledger.Account;
import io.jinliu.settlement.ledger.BalanceTooLow;
import io.jinliu.settlement.ledger.GuardedBalances;
import java.util.Currency;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** One row per owner, account and currency, in the owner's slot. */
@Repository
class JdbcGuardedBalances implements GuardedBalances {

    private static final String HOLD = """
            SELECT balance FROM guarded_balance
             WHERE slot = :slot AND owner = :owner AND account = :account AND currency = :currency FOR UPDATE
            """;
    private static final String FIRST = """
            INSERT INTO guarded_balance (slot, owner, account, currency, balance)
            VALUES (:slot, :owner, :account, :currency, 0)
            ON DUPLICATE KEY UPDATE balance = balance + 0
            """;
    private static final String CHANGE = """
            UPDATE guarded_balance SET balance = balance + :difference
             WHERE slot = :slot AND owner = :owner AND account = :account AND currency = :currency
               AND balance + :difference >= 0
            """;

    private final JdbcClient jdbc;

    JdbcGuardedBalances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row that is not there cannot be held, so it is made first. */
    @Override
    public Money hold(Account account, String owner, Currency currency) {
        var there = held(account, owner, currency);
        if (there.isEmpty()) {
            statement(FIRST, account, owner, currency).update();
        }
        return new Money(there.or(() -> held(account, owner, currency)).orElseThrow(), currency);
    }

    @Override
    public void change(Account account, String owner, Money difference) {
        if (difference.minor() == 0) {
            return;
        }
        var changed = statement(CHANGE, account, owner, difference.currency())
                .param("difference", difference.minor())
                .update();
        if (changed != 1) {
            throw new BalanceTooLow(account, owner, difference);
        }
    }

    private Optional<Long> held(Account account, String owner, Currency currency) {
        return statement(HOLD, account, owner, currency).query(Long.class).optional();
    }

    private StatementSpec statement(String sql, Account account, String owner, Currency currency) {
        return jdbc.sql(sql)
                .param("slot", Slot.ofOwner(owner).value())
                .param("owner", owner)
                .param("account", account.code())
                .param("currency", currency.getCurrencyCode());
    }
}
