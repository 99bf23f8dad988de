package io.jinliu.payment.bank;

import java.time.Instant;
import java.util.Optional;

/** Where vouchers are kept, in their payment's slot; what was handed in is encrypted. */
public interface Vouchers {

    Optional<Voucher> find(long paymentNo);

    /** Loads a voucher and locks it until the transaction ends. */
    Optional<Voucher> lock(long paymentNo);

    /** Keeps a first voucher, or one in the place of a rejected one. */
    void handIn(Voucher.HandedIn voucher, byte[] file);

    void keep(Voucher voucher);

    /** When to look again whether a confirmed one has collected; nothing if it has. */
    void askAgainAt(long paymentNo, Optional<Instant> at);

    byte[] file(long paymentNo);
}
