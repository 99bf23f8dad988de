package io.jinliu.payment.bank;

import java.util.Optional;

/** Where orders to the bank are kept, in our account's slot; their files are encrypted. */
public interface BankOrders {

    Optional<BankOrder> find(long orderNo);

    /** Loads an order and locks it until the transaction ends. */
    Optional<BankOrder> lock(long orderNo);

    void make(BankOrder.Made order, byte[] file);

    void keep(BankOrder order);

    byte[] file(long orderNo);
}
