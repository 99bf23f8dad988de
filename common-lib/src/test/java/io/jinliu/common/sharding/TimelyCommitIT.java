package io.jinliu.common.sharding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinliu.platform.engine.TestEngines;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("storage")
class TimelyCommitIT {

    static final Duration ALLOWED = Duration.ofMillis(300);

    static DataSource database;
    static JdbcClient jdbc;
    static TransactionTemplate transaction;

    @BeforeAll
    static void open() {
        var databases = TestEngines.databases("timely", 1);
        var owner = databases.owner();
        database = new DriverManagerDataSource(databases.urls().getFirst(), owner.name(), owner.password());
        jdbc = JdbcClient.create(database);
        jdbc.sql("CREATE TABLE note (id INT PRIMARY KEY)").update();
        var manager = new JdbcTransactionManager(database);
        manager.addListener(new TimelyCommit(ALLOWED));
        transaction = new TransactionTemplate(manager);
    }

    @BeforeEach
    void empty() {
        jdbc.sql("DELETE FROM note").update();
    }

    @Test
    void what_took_too_long_is_taken_back() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    jdbc.sql("INSERT INTO note VALUES (1)").update();
                    pause(ALLOWED.plusMillis(100));
                }))
                .isInstanceOf(QueryTimeoutException.class);
        assertThat(notes()).isZero();
    }

    @Test
    void what_was_quick_enough_stays() {
        transaction.executeWithoutResult(
                _ -> jdbc.sql("INSERT INTO note VALUES (1)").update());
        assertThat(notes()).isOne();
    }

    /** Its age is that of the transaction it joins. */
    @Test
    void a_transaction_that_joins_another_has_no_time_of_its_own() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    pause(ALLOWED.plusMillis(100));
                    transaction.executeWithoutResult(
                            _ -> jdbc.sql("INSERT INTO note VALUES (1)").update());
                }))
                .isInstanceOf(QueryTimeoutException.class);
        assertThat(notes()).isZero();
    }

    private static long notes() {
        return jdbc.sql("SELECT COUNT(*) FROM note").query(Long.class).single();
    }

    private static void pause(Duration time) {
        var end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }
}
