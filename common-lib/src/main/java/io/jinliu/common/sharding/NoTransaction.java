package io.jinliu.common.sharding;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Nothing remote inside a transaction: a slow partner would hold its locks and its connection. */
public final class NoTransaction {

    private NoTransaction() {}

    /**
     * Asked by everything that is about to call somebody over the network.
     *
     * @throws IllegalStateException if a transaction is open here
     */
    public static void requireFor(String call) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("%s must not be called inside a transaction (%s)"
                    .formatted(call, TransactionSynchronizationManager.getCurrentTransactionName()));
        }
    }
}
