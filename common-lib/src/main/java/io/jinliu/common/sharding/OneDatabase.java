package io.jinliu.common.sharding;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Holds a transaction to the first database it touches. Local transactions are not atomic over two: a crash between their
 * commits would tear what belongs together, so the second is refused instead.
 *
 * <p>What only reads may look anywhere; a warm-up writes anywhere and is taken back as a whole.
 */
final class OneDatabase implements TransactionSynchronization {

    /** The name of transactions that are never committed. */
    static final String WARM_UP = "warm-up";

    private static final Object KEY = OneDatabase.class;

    private final int index;

    private OneDatabase(int index) {
        this.index = index;
    }

    /** @throws IllegalStateException if the current transaction has touched another database before */
    static void touch(int index) {
        if (isFree()) {
            return;
        }
        if (TransactionSynchronizationManager.getResource(KEY) instanceof OneDatabase touched) {
            touched.mustBe(index);
        } else {
            var first = new OneDatabase(index);
            TransactionSynchronizationManager.registerSynchronization(first);
            first.resume();
        }
    }

    private static boolean isFree() {
        return !TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isSynchronizationActive()
                || TransactionSynchronizationManager.isCurrentTransactionReadOnly()
                || WARM_UP.equals(TransactionSynchronizationManager.getCurrentTransactionName());
    }

    private void mustBe(int other) {
        if (index != other) {
            throw new IllegalStateException(
                    "One transaction over the databases %d and %d could be torn".formatted(index, other));
        }
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(KEY);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(KEY, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
    }
}
