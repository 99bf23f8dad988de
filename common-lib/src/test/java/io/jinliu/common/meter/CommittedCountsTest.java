package io.jinliu.common.meter;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

class CommittedCountsTest {

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final CommittedCounts counts = new CommittedCounts(meters);
    final TransactionTemplate transaction = new TransactionTemplate(new NoDatabase());

    @Test
    void what_is_committed_is_counted_and_not_before() {
        transaction.executeWithoutResult(_ -> {
            counts.add("payments", 1, "channel", "ALIPAY");
            counts.add("notification.lag", Duration.ofSeconds(3));
            assertThat(meters.getMeters()).isEmpty();
        });

        assertThat(meters.get("payments").tag("channel", "ALIPAY").counter().count())
                .isEqualTo(1);
        assertThat(meters.get("notification.lag").timer().count()).isEqualTo(1);
    }

    @Test
    void what_is_taken_back_is_not_counted() {
        transaction.executeWithoutResult(taken -> {
            counts.add("payments", 1);
            taken.setRollbackOnly();
        });

        assertThat(meters.getMeters()).isEmpty();
    }

    @Test
    void what_needs_no_transaction_is_counted_at_once() {
        counts.add("payments", 2);

        assertThat(meters.get("payments").counter().count()).isEqualTo(2);
    }

    private static final class NoDatabase extends AbstractPlatformTransactionManager {

        private static final long serialVersionUID = 1;

        @Override
        protected Object doGetTransaction() {
            return "";
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }
}
