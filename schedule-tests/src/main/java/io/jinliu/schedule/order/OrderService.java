package io.jinliu.schedule.order;

import io.jinliu.common.money.Money;
import io.jinliu.order.catalogue.Skus;
import io.jinliu.order.history.Entry;
import io.jinliu.order.history.History;
import io.jinliu.order.lifecycle.Allowances;
import io.jinliu.order.lifecycle.Order;
import io.jinliu.order.lifecycle.OrderNo;
import io.jinliu.order.lifecycle.Orders;
import io.jinliu.order.merchantview.MerchantOrder;
import io.jinliu.order.merchantview.MerchantOrders;
import io.jinliu.order.particulars.OrderParticulars;
import io.jinliu.order.stock.FollowOrder;
import io.jinliu.order.stock.Hold;
import io.jinliu.order.stock.Stock;
import io.jinliu.order.stock.Stocks;
import io.jinliu.schedule.service.Ground;
import io.jinliu.schedule.service.Service;
import io.jinliu.schedule.service.Sweeping;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** order-service in the simulated world, and what it remembers. */
public final class OrderService implements AutoCloseable {

    public static final String NAME = "order";

    /** Shorter than in the shop: a schedule would only spend the time asking channels about unpaid orders. */
    private static final String PAY_WITHIN = "6m";

    private final Service service;
    private final InMemoryOrders orders;
    private final InMemoryHistory history;
    private final InMemoryStocks stocks;
    private final InMemoryAllowances allowances;
    private final InMemoryMerchantOrders merchantOrders;

    public OrderService(Ground ground) {
        this.service = new Service(ground, NAME, 1);
        var store = service.store();
        this.history = new InMemoryHistory(store);
        this.orders = new InMemoryOrders(store, history, service.told());
        this.stocks = new InMemoryStocks(store);
        this.allowances = new InMemoryAllowances(store);
        this.merchantOrders = new InMemoryMerchantOrders(store);
        service.port(Orders.class, orders);
        service.port(History.class, history);
        service.port(Stocks.class, stocks);
        service.port(Allowances.class, allowances);
        service.port(MerchantOrders.class, merchantOrders);
        service.port(OrderParticulars.class, new InMemoryParticulars(store));
        service.port(Skus.class, new Shelf());
        service.context().register(Settings.class);
        service.start("io.jinliu.order", Map.of("jinliu.order.pay-within", PAY_WITHIN));
    }

    public Service service() {
        return service;
    }

    /** Fills the shelf again. */
    public void reset() {
        service.reset();
        var transaction = new TransactionTemplate(service.store().transactions());
        Shelf.stock().forEach(stock -> transaction.executeWithoutResult(_ -> stocks.add(stock)));
    }

    public Sweeping sweeping() {
        var sweeping = new Sweeping(service);
        sweeping.rows("orders", orders::all, order -> order.status().name(), OrderService::dueAt, OrderService::number);
        var follow = service.bean(FollowOrder.class);
        sweeping.items(
                "ask-for-expired-holds",
                () -> stocks.expired(service.ground().clock().instant()),
                stocks::nextExpiry,
                hold -> follow.follow(hold.terms().skuId(), hold.terms().orderNo()));
        return sweeping;
    }

    private static long number(Order order) {
        return order.purchase().number().value();
    }

    /** As the column {@code due_at} has it. */
    private static Optional<Instant> dueAt(Order order) {
        return switch (order) {
            case Order.AwaitingPayment it -> Optional.of(it.purchase().payBefore());
            case Order.Closing it -> Optional.of(it.askAgain());
            case Order.Shipped it -> Optional.of(it.confirmBy());
            case Order.Paid _, Order.Completed _, Order.Closed _ -> Optional.empty();
        };
    }

    public List<Order> orders() {
        return orders.all();
    }

    public Optional<Order> order(long number) {
        return orders.find(new OrderNo(number));
    }

    public List<Entry> history(long number) {
        return history.of(number);
    }

    public Map<OrderNo, List<String>> paths() {
        return orders.rows().paths();
    }

    /** What each order has counted as refunded, by the refund's number. */
    public Map<String, Money> countedRefunds() {
        var counted = new LinkedHashMap<String, Money>();
        orders.refunds().byKey().forEach((key, amount) -> counted.put(key.refundNo(), amount));
        return counted;
    }

    public List<Hold> holds() {
        return stocks.holds().all();
    }

    public List<List<String>> holdPaths() {
        return List.copyOf(stocks.holds().paths().values());
    }

    public List<Bucket> buckets() {
        return stocks.pieces().stream()
                .map(row -> new Bucket(row.as(), row.onHand(), row.reserved(), row.sold()))
                .toList();
    }

    public List<MerchantOrder> listOf(String merchantId) {
        return merchantOrders.before(merchantId, Long.MAX_VALUE, Integer.MAX_VALUE, null);
    }

    public Map<String, Integer> unpaidOrders() {
        var unpaid = new LinkedHashMap<String, Integer>();
        allowances.used().forEach((buyer, used) -> unpaid.put(buyer, used.orders()));
        return unpaid;
    }

    @Override
    public void close() {
        service.close();
    }

    /** Where the pieces of a SKU are, whether or not they add up. */
    public record Bucket(Stock initially, long onHand, long reserved, long sold) {}

    @Configuration(proxyBeanMethods = false)
    @ConfigurationPropertiesScan("io.jinliu.order")
    static class Settings {}
}
