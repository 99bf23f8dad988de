package io.jinliu.schedule.settlement;

import io.jinliu.common.money.Money;
import io.jinliu.schedule.service.Ground;
import io.jinliu.schedule.service.Service;
import io.jinliu.settlement.ledger.Account;
import io.jinliu.settlement.ledger.Agreements;
import io.jinliu.settlement.ledger.CommissionRate;
import io.jinliu.settlement.ledger.GuardedBalances;
import io.jinliu.settlement.ledger.Ledger;
import io.jinliu.settlement.ledger.OrderTallies;
import io.jinliu.settlement.ledger.OrderTally;
import io.jinliu.settlement.ledger.Posting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** settlement-service in the simulated world, and what it remembers. */
public final class SettlementService implements AutoCloseable {

    public static final String NAME = "settlement";

    private static final CommissionRate RATE = new CommissionRate(500, true);

    private final Service service;
    private final InMemoryLedger ledger;
    private final InMemoryTallies tallies;
    private final InMemoryBalances balances;

    public SettlementService(Ground ground) {
        this.service = new Service(ground, NAME, 3);
        this.ledger = new InMemoryLedger(service.store());
        this.tallies = new InMemoryTallies(service.store());
        this.balances = new InMemoryBalances(service.store());
        service.port(Ledger.class, ledger);
        service.port(OrderTallies.class, tallies);
        service.port(GuardedBalances.class, balances);
        service.port(Agreements.class, (_, _) -> RATE);
        service.start("io.jinliu.settlement", Map.of());
    }

    public Service service() {
        return service;
    }

    public List<Posting> postings() {
        return ledger.all();
    }

    public List<OrderTally> tallies() {
        return tallies.all();
    }

    public List<Balance> balances() {
        var all = new ArrayList<Balance>();
        balances.all().forEach((key, amount) -> all.add(new Balance(key.account(), key.owner(), amount)));
        return all;
    }

    @Override
    public void close() {
        service.close();
    }

    /** A guarded balance as its row has it. */
    public record Balance(Account account, String owner, Money amount) {}
}
