package io.jinliu.payment.bank;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Vouchers kept in maps; behaves like the table, races aside. */
final class InMemoryVouchers implements Vouchers {

    final Map<Long, Optional<Instant>> askAt = new HashMap<>();
    private final Map<Long, Voucher> vouchers = new HashMap<>();
    private final Map<Long, byte[]> files = new HashMap<>();

    @Override
    public Optional<Voucher> find(long paymentNo) {
        return Optional.ofNullable(vouchers.get(paymentNo));
    }

    @Override
    public Optional<Voucher> lock(long paymentNo) {
        return find(paymentNo);
    }

    @Override
    public void handIn(Voucher.HandedIn voucher, byte[] file) {
        keep(voucher);
        files.put(voucher.copy().paymentNo(), file);
    }

    @Override
    public void keep(Voucher voucher) {
        vouchers.put(voucher.copy().paymentNo(), voucher);
    }

    @Override
    public void askAgainAt(long paymentNo, Optional<Instant> at) {
        askAt.put(paymentNo, at);
    }

    @Override
    public byte[] file(long paymentNo) {
        return Objects.requireNonNull(files.get(paymentNo)).clone();
    }
}
