package io.jinliu.payment.bank;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Ids;
import io.jinliu.common.money.Money;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Two persons let money leave: one makes a file of all that waits, another releases it. */
@Service
public class OrderTransfers {

    private static final int MOST = 200;

    private final Payouts payouts;
    private final BankOrders orders;
    private final BankSettings settings;
    private final Audit audit;
    private final Clock clock;

    OrderTransfers(Payouts payouts, BankOrders orders, BankSettings settings, Audit audit, Clock clock) {
        this.payouts = payouts;
        this.orders = orders;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes an order of the oldest refunds that wait with an account named, or returns the one that this number made.
     *
     * @param number claimed; the order gets it, in the account's slot
     * @throws NothingToOrder if none waits
     */
    @Transactional
    public BankOrder make(long number, String maker) {
        var orderNo = Ids.in(settings.slot(), number);
        var known = orders.lock(orderNo);
        if (known.isPresent()) {
            return known.get();
        }
        var waiting = payouts.lockWaiting(MOST);
        if (waiting.isEmpty()) {
            throw new NothingToOrder();
        }
        var made = made(orderNo, maker, waiting);
        waiting.forEach(payout -> payouts.keep(payout.become(new Payout.Ordered(orderNo))));
        audit("bank-order.made", made.terms());
        return made;
    }

    /**
     * Releases an order and says what is to be given to the bank; whoever released it is given it again.
     *
     * @throws UnknownBankItem if there is none
     * @throws SamePerson if its maker asks
     * @throws NotReady if another has released it
     */
    @Transactional
    public byte[] release(long orderNo, String checker) {
        switch (orders.lock(orderNo).orElseThrow(() -> unknown(orderNo))) {
            case BankOrder.Made made -> released(made.release(checker));
            case BankOrder.Released released when released.checker().equals(checker) -> {}
            case BankOrder.Released released -> throw new NotReady("Order " + orderNo, released.state());
        }
        return orders.file(orderNo);
    }

    /** @throws UnknownBankItem if there is none */
    @Transactional(readOnly = true)
    public BankOrder read(long orderNo) {
        return orders.find(orderNo).orElseThrow(() -> unknown(orderNo));
    }

    private BankOrder.Made made(long orderNo, String maker, List<Payout> waiting) {
        var now = clock.instant();
        var total = waiting.stream().map(Payout::amount).reduce(new Money(0, settings.currency()), Money::plus);
        var file = Pain001.write(orderNo, settings, waiting, total, now);
        var terms = new BankOrder.Terms(orderNo, maker, waiting.size(), total, ImportStatement.sha256(file), now);
        var made = new BankOrder.Made(terms);
        orders.make(made, file);
        return made;
    }

    private void released(BankOrder.Released order) {
        var orderNo = order.terms().no();
        orders.keep(order);
        payouts.lockOf(orderNo).forEach(payout -> payouts.keep(payout.become(new Payout.Released(orderNo))));
        audit("bank-order.released", order.terms());
    }

    private void audit(String action, BankOrder.Terms terms) {
        audit.record(
                settings.slot(),
                action,
                Long.toString(terms.no()),
                "%d transfers, %s, SHA-256 %s".formatted(terms.transfers(), terms.total(), terms.digest()));
    }

    private static UnknownBankItem unknown(long orderNo) {
        return new UnknownBankItem("order to the bank " + orderNo);
    }
}
