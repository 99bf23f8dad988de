package io.jinliu.common.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinliu.common.security.ServiceCalls;
import io.jinliu.common.sharding.Databases;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class OneDatabaseIT extends RunningParcels {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ServiceCalls serviceCalls;

    @Autowired
    Databases databases;

    @Test
    void a_transaction_stays_in_the_database_it_began_in() {
        assertThatCode(() -> inTransaction(() -> look(0, 2, 4, 0))).doesNotThrowAnyException();
        assertThatThrownBy(() -> inTransaction(() -> look(0, 1)))
                .hasStackTraceContaining("One transaction over the databases 0 and 1 could be torn");
        assertThatCode(() -> inTransaction(() -> look(1, 3))).doesNotThrowAnyException();
    }

    @Test
    void a_transaction_of_its_own_may_be_elsewhere() {
        var own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        assertThatThrownBy(() -> inTransaction(() -> {
                    look(0);
                    own.executeWithoutResult(_ -> look(1));
                    look(2);
                    look(1);
                }))
                .hasStackTraceContaining("0 and 1");
    }

    @Test
    void who_only_reads_may_look_anywhere() {
        var reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);

        assertThatCode(() -> reading.executeWithoutResult(_ -> look(0, 1))).doesNotThrowAnyException();
    }

    /** Of the sharded rows and of each database by itself: a statement is bounded by the server, a commit by its age. */
    @Test
    void no_transaction_can_grow_old() {
        var own = databases.first().transaction().getTransactionManager();

        assertThat(List.of(transactions, Objects.requireNonNull(own)))
                .allSatisfy(manager -> assertThat(
                                ((ConfigurableTransactionManager) manager).getTransactionExecutionListeners())
                        .anySatisfy(listener ->
                                assertThat(listener.getClass().getSimpleName()).isEqualTo("TimelyCommit")))
                .allSatisfy(manager -> assertThat(((AbstractPlatformTransactionManager) manager).getDefaultTimeout())
                        .isEqualTo(8));
        assertThat(databases
                        .first()
                        .jdbc()
                        .sql("SELECT @@innodb_lock_wait_timeout")
                        .query(Integer.class)
                        .single())
                .isEqualTo(8);
    }

    @Test
    void nobody_is_called_inside_a_transaction() {
        var client = serviceCalls.to(URI.create("http://127.0.0.1:1"));

        assertThatIllegalStateException()
                .isThrownBy(() -> inTransaction(
                        () -> client.get().uri("/parcels").retrieve().toBodilessEntity()))
                .withMessageContaining("inside a transaction");
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> work.run());
    }

    private void look(int... slots) {
        for (var slot : slots) {
            var found = jdbc.sql("SELECT COUNT(*) FROM parcel WHERE slot = :slot")
                    .param("slot", slot)
                    .query(Long.class)
                    .single();
            assertThat(found).isNotNegative();
        }
    }
}
