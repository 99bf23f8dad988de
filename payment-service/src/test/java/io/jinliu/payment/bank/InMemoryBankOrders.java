package io.jinliu.payment.bank;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Orders kept in maps; behaves like the table, races aside. */
final class InMemoryBankOrders implements BankOrders {

    private final Map<Long, BankOrder> orders = new HashMap<>();
    private final Map<Long, byte[]> files = new HashMap<>();

    @Override
    public Optional<BankOrder> find(long orderNo) {
        return Optional.ofNullable(orders.get(orderNo));
    }

    @Override
    public Optional<BankOrder> lock(long orderNo) {
        return find(orderNo);
    }

    @Override
    public void make(BankOrder.Made order, byte[] file) {
        keep(order);
        files.put(order.terms().no(), file);
    }

    @Override
    public void keep(BankOrder order) {
        orders.put(order.terms().no(), order);
    }

    @Override
    public byte[] file(long orderNo) {
        return Objects.requireNonNull(files.get(orderNo)).clone();
    }
}
