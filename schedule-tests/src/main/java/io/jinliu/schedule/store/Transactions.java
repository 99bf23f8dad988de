package io.jinliu.schedule.store;

import io.jinliu.common.id.Slot;
import io.jinliu.schedule.loom.Death;
import io.jinliu.schedule.loom.Strand;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.SmartTransactionObject;

/**
 * Transactions over tables in memory, under Spring's own interceptor: what a use case writes is there as a whole or not at
 * all. A transaction runs without a pause, as if it had locked whatever it reads; others come before it or after it.
 */
public final class Transactions extends AbstractPlatformTransactionManager {

    private static final long serialVersionUID = 1;

    private final transient Fate fate;
    private final transient Deque<Work> open = new ArrayDeque<>();

    public Transactions(Fate fate) {
        this.fate = fate;
    }

    /** What becomes of a transaction that wants to commit. */
    @FunctionalInterface
    public interface Fate {

        Ending of(String useCase);
    }

    /** How a commit may go. */
    public enum Ending {
        COMMITTED,
        DEADLOCK,
        REPLY_LOST,
        DIED_BEFORE,
        DIED_AFTER
    }

    void onRollback(Runnable takeBack) {
        var work = open.peek();
        if (work == null) {
            throw new IllegalStateException("Written outside a transaction");
        }
        work.undo.push(takeBack);
    }

    /** @throws TornTransaction if the current transaction has touched another slot before: they may lie in two databases */
    void touch(Slot slot) {
        var work = open.peek();
        if (work != null && !work.readOnly) {
            work.touch(slot);
        }
    }

    @Override
    protected Object doGetTransaction() {
        return new Handle(open.peek());
    }

    @Override
    protected boolean isExistingTransaction(Object transaction) {
        return ((Handle) transaction).work != null;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        var name = Optional.ofNullable(definition.getName()).orElse("transaction");
        if (open.isEmpty()) {
            Strand.pause(name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1));
        }
        var work = new Work(name, definition.isReadOnly());
        ((Handle) transaction).work = work;
        open.push(work);
    }

    /** The outer one lies below the inner one, untouched until that has ended. */
    @Override
    protected Object doSuspend(Object transaction) {
        ((Handle) transaction).work = null;
        return transaction;
    }

    @Override
    protected void doResume(@Nullable Object transaction, Object suspended) {
        // the inner one has been taken off; the outer one is on top again
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        var work = handle(status).begun();
        switch (Strand.alive() ? fate.of(work.name) : Ending.DIED_BEFORE) {
            case COMMITTED -> work.undo.clear();
            case DEADLOCK -> throw new Deadlock(work.name);
            case REPLY_LOST -> {
                work.undo.clear();
                throw new ReplyLost(work.name);
            }
            case DIED_BEFORE -> throw died("before the commit of " + work.name);
            case DIED_AFTER -> {
                work.undo.clear();
                throw died("after the commit of " + work.name);
            }
        }
    }

    private static Death died(String where) {
        return Strand.die(where);
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        var undo = handle(status).begun().undo;
        while (!undo.isEmpty()) {
            undo.pop().run();
        }
    }

    @Override
    protected void doSetRollbackOnly(DefaultTransactionStatus status) {
        handle(status).begun().rollbackOnly = true;
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        open.remove(((Handle) transaction).begun());
    }

    private static Handle handle(DefaultTransactionStatus status) {
        return (Handle) status.getTransaction();
    }

    private static final class Handle implements SmartTransactionObject {

        private @Nullable Work work;

        Handle(@Nullable Work work) {
            this.work = work;
        }

        Work begun() {
            if (work == null) {
                throw new IllegalStateException("No transaction has begun");
            }
            return work;
        }

        @Override
        public boolean isRollbackOnly() {
            return work != null && work.rollbackOnly;
        }
    }

    private static final class Work {

        private final String name;
        private final boolean readOnly;
        private final Deque<Runnable> undo = new ArrayDeque<>();
        private @Nullable Slot slot;
        private boolean rollbackOnly;

        Work(String name, boolean readOnly) {
            this.name = name;
            this.readOnly = readOnly;
        }

        void touch(Slot next) {
            if (slot != null && !slot.equals(next)) {
                throw new TornTransaction(name, slot, next);
            }
            slot = next;
        }
    }
}
