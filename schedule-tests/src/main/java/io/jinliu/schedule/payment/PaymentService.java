package io.jinliu.schedule.payment;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.jinliu.common.time.MachineTime;
import io.jinliu.payment.channel.ComplaintNews;
import io.jinliu.payment.channel.PayoutNews;
import io.jinliu.payment.channel.SharingNews;
import io.jinliu.payment.collect.Gatekeeper;
import io.jinliu.payment.collect.MethodOrder;
import io.jinliu.payment.collect.Payment;
import io.jinliu.payment.collect.Payments;
import io.jinliu.payment.collect.Receipt;
import io.jinliu.payment.collect.ReceiptClaims;
import io.jinliu.payment.collect.Receipts;
import io.jinliu.payment.collect.WhenCollected;
import io.jinliu.payment.due.Due;
import io.jinliu.payment.due.DueOwner;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.due.Dues;
import io.jinliu.payment.openitem.OpenItems;
import io.jinliu.payment.part.Parts;
import io.jinliu.payment.refund.Refund;
import io.jinliu.payment.refund.Refunds;
import io.jinliu.payment.refund.UntouchedSuspense;
import io.jinliu.payment.refund.WhenRefunded;
import io.jinliu.payment.security.WireArchive;
import io.jinliu.schedule.channel.DistantChannels;
import io.jinliu.schedule.channel.Merchant;
import io.jinliu.schedule.order.OrderService;
import io.jinliu.schedule.service.Ground;
import io.jinliu.schedule.service.Service;
import io.jinliu.schedule.service.Sweeping;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** payment-service in the simulated world, and what it remembers. Its channels are the real adapters. */
public final class PaymentService implements AutoCloseable {

    public static final String NAME = "payment";

    private final Service service;
    private final InMemoryPayments payments;
    private final InMemoryDues dues;
    private final InMemoryReceipts receipts;
    private final InMemoryRefunds refunds;

    public PaymentService(Ground ground, Merchant merchant, OrderService orders) {
        this.service = new Service(ground, NAME, 2);
        var store = service.store();
        this.payments = new InMemoryPayments(store, service.told());
        this.dues = new InMemoryDues(store);
        this.receipts = new InMemoryReceipts(store);
        this.refunds = new InMemoryRefunds(store);
        service.port(Payments.class, payments);
        service.port(Dues.class, dues);
        service.port(Receipts.class, receipts);
        service.port(Refunds.class, refunds);
        service.port(ReceiptClaims.class, new InMemoryReceiptClaims(store));
        service.port(DueOwner.class, new OwnerNextDoor(orders, ground.chance()));
        service.port(UntouchedSuspense.class, _ -> untouched());
        service.port(Parts.class, new NoParts());
        service.port(WireArchive.class, _ -> {});
        service.port(Gatekeeper.class, (_, _) -> {});
        service.port(MethodOrder.class, (_, _, _) -> Optional.empty());
        service.port(WhenCollected.class, new NoFollower());
        service.port(OpenItems.class, new NobodysItems());
        service.port(ComplaintNews.class, (_, _) -> {});
        service.port(WhenRefunded.class, _ -> {});
        service.port(SharingNews.class, (_, _) -> {});
        service.port(PayoutNews.class, (_, _) -> {});
        borrow();
        service.context().getBeanFactory().addBeanPostProcessor(new DistantChannels(ground));
        service.start("io.jinliu.payment", merchant.settings());
    }

    /** Guards never close here: their clock is the machine's, and what they would answer comes by chance instead. */
    private void borrow() {
        service.port(CircuitBreakerRegistry.class, CircuitBreakerRegistry.ofDefaults());
        service.port(BulkheadRegistry.class, BulkheadRegistry.ofDefaults());
        service.port(MeterRegistry.class, new SimpleMeterRegistry());
        service.port(MachineTime.class, new MachineTime());
    }

    public Service service() {
        return service;
    }

    public void reset() {
        service.reset();
        service.bean(CircuitBreakerRegistry.class).getAllCircuitBreakers().forEach(breaker -> breaker.reset());
    }

    public Sweeping sweeping() {
        var sweeping = new Sweeping(service);
        sweeping.rows(
                "payment",
                payments.rows()::all,
                row -> row.payment().state(),
                InMemoryPayments.Row::askAt,
                row -> row.payment().terms().paymentNo());
        sweeping.rows("due", dues.rows()::all, InMemoryDues.Row::state, InMemoryDues.Row::askAt, row -> row.due()
                .ref()
                .no());
        sweeping.rows(
                "refund",
                refunds.rows()::all,
                row -> row.refund().state(),
                InMemoryRefunds.Row::askAt,
                row -> row.refund().terms().refundNo());
        sweeping.items("refund-suspense", this::untouched, Optional::empty, giveBack());
        return sweeping;
    }

    @SuppressWarnings("unchecked") // suspense is given back by the receipt's number
    private Consumer<Long> giveBack() {
        return service.sweeps().stream()
                .filter(sweep -> sweep.name().equals("refund-suspense"))
                .map(sweep -> (Consumer<Long>) sweep.work())
                .findFirst()
                .orElseThrow();
    }

    private List<Long> untouched() {
        return receipts.all().stream()
                .filter(receipt -> receipt.standing() instanceof Receipt.Standing.Suspense)
                .filter(receipt -> receipt.refunded().minor() == 0)
                .map(Receipt::no)
                .filter(no ->
                        refunds().stream().noneMatch(refund -> refund.terms().receiptNo() == no))
                .toList();
    }

    public List<Payment> payments() {
        return payments.rows().all().stream().map(InMemoryPayments.Row::payment).toList();
    }

    public List<Due> dues() {
        return dues.rows().all().stream().map(InMemoryDues.Row::due).toList();
    }

    public List<Receipt> receipts() {
        return receipts.all();
    }

    public List<Refund> refunds() {
        return refunds.rows().all().stream().map(InMemoryRefunds.Row::refund).toList();
    }

    public Map<Long, List<String>> paymentPaths() {
        return payments.rows().paths();
    }

    public Map<DueRef, List<String>> duePaths() {
        return dues.rows().paths();
    }

    public Map<Long, List<String>> refundPaths() {
        return refunds.rows().paths();
    }

    @Override
    public void close() {
        service.close();
    }
}
