package io.jinliu.common.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;

class DeadlockRetryTest {

    final Deque<RuntimeException> failures = new ArrayDeque<>();
    int calls;

    @Test
    void starts_over_after_a_deadlock_or_a_row_that_was_inserted_first() {
        failures.addAll(
                List.of(new CannotAcquireLockException("deadlock"), new DuplicateKeyException("there already")));
        useCase().run();
        assertThat(calls).isEqualTo(3);
    }

    @Test
    void gives_up_after_three_tries() {
        for (int i = 0; i < 5; i++) {
            failures.add(new CannotAcquireLockException("deadlock"));
        }
        assertThatExceptionOfType(CannotAcquireLockException.class)
                .isThrownBy(() -> useCase().run());
        assertThat(calls).isEqualTo(3);
    }

    @Test
    void does_not_repeat_a_refusal() {
        failures.add(new IllegalStateException("no"));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> useCase().run());
        assertThat(calls).isEqualTo(1);
    }

    private Runnable useCase() {
        var proxy = new ProxyFactory((Runnable) () -> {
            calls++;
            if (!failures.isEmpty()) {
                throw failures.remove();
            }
        });
        proxy.addInterface(Runnable.class);
        proxy.addAdvice(new DeadlockRetry());
        return (Runnable) proxy.getProxy();
    }
}
