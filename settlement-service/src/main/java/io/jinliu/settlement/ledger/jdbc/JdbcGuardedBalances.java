package io.jinliu.settlement.ledger.jdbc;

import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import io.jinliu.settlement.ledger.Account;
import io.jinliu.settlement.ledger.GuardedBalances;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One row per owner, account and currency, in the owner's slot. */
@Repository
class JdbcGuardedBalances implements GuardedBalances {

    private static final String LOCK = """
            SELECT balance FROM guarded_balance
             WHERE slot = :slot AND owner = :owner AND account = :account AND currency = :currency FOR UPDATE
            """;
    private static final String TAKE = """
            UPDATE guarded_balance SET balance = balance - :amount
             WHERE slot = :slot AND owner = :owner AND account = :account AND currency = :currency
               AND balance >= :amount
            """;
    private static final String GIVE = """
            INSERT INTO guarded_balance (slot, owner, account, currency, balance)
            VALUES (:slot, :owner, :account, :currency, :amount)
            ON DUPLICATE KEY UPDATE balance = balance + :amount
            """;

    private final JdbcClient jdbc;

    JdbcGuardedBalances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Money take(Account account, String owner, Money wanted) {
        var there = new Money(balance(account, owner, wanted), wanted.currency());
        var taken = there.min(wanted);
        if (taken.positive()
                && statement(TAKE, account, owner, taken)
                                .param("amount", taken.minor())
                                .update()
                        != 1) {
            throw new ConcurrencyFailureException("Someone else emptied %s of %s".formatted(account, owner));
        }
        return taken;
    }

    @Override
    public void give(Account account, String owner, Money amount) {
        if (amount.negative()) {
            throw new IllegalArgumentException("Giving %s is taking".formatted(amount));
        }
        if (amount.positive()) {
            statement(GIVE, account, owner, amount)
                    .param("amount", amount.minor())
                    .update();
        }
    }

    private long balance(Account account, String owner, Money wanted) {
        return statement(LOCK, account, owner, wanted)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private JdbcClient.StatementSpec statement(String sql, Account account, String owner, Money money) {
        return jdbc.sql(sql)
                .param("slot", Slot.ofOwner(owner).value())
                .param("owner", owner)
                .param("account", account.code())
                .param("currency", money.currency().getCurrencyCode());
    }
}
