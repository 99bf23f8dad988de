package io.jinliu.common.job;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ReflectiveMethodInvocation;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Starts a use case again when the database chose it as a deadlock's victim, a lock wait ran out, or someone else moved
 * or inserted the row first: three times at most, each from the very beginning, in a new transaction, which then finds
 * what the other one wrote.
 */
final class DeadlockRetry implements MethodInterceptor {

    private static final int TRIES = 3;

    @Override
    public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return invocation.proceed(); // only the outermost can start over
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return again(invocation);
            } catch (ConcurrencyFailureException | DataIntegrityViolationException beaten) {
                if (attempt == TRIES) {
                    throw beaten;
                }
            }
        }
    }

    private static @Nullable Object again(MethodInvocation invocation) throws Throwable {
        return ((ReflectiveMethodInvocation) invocation).invocableClone().proceed();
    }
}
