package io.jinliu.common.sharding;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** One physical database, for jobs, which never pass through the sharding DataSource. */
public final class Database {

    private final int index;
    private final int tables;
    private final HikariDataSource pool;
    private final JdbcClient jdbc;
    private final JdbcTransactionManager transactions;

    Database(int index, int tables, HikariDataSource pool) {
        this.index = index;
        this.tables = tables;
        this.pool = pool;
        this.jdbc = JdbcClient.create(pool);
        this.transactions = new JdbcTransactionManager(pool);
        this.transactions.setDefaultTimeout((int) TimelyCommit.LONGEST.toSeconds());
        this.transactions.addListener(new TimelyCommit(TimelyCommit.LONGEST));
    }

    public int index() {
        return index;
    }

    /** Physical tables of a sharded table here: suffixes {@code _0} to {@code _(tables-1)}. */
    public int tables() {
        return tables;
    }

    /** What a read of each physical table finds, one after the other. */
    public <T> List<T> fromEachTable(IntFunction<List<T>> read) {
        return IntStream.range(0, tables).mapToObj(read).flatMap(List::stream).toList();
    }

    /**
     * Deletes up to 1,000 rows of each physical table: a job that forgets runs again soon enough.
     *
     * @param which a condition of constant SQL that sees {@code :before}
     */
    public void forget(String table, String which, Instant before) {
        for (int t = 0; t < tables; t++) {
            jdbc.sql("DELETE FROM %s_%d WHERE %s LIMIT 1000".formatted(table, t, which))
                    .param("before", Timestamp.from(before))
                    .update();
        }
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    /** Joins the transaction of the caller on this database, or opens one. */
    public TransactionTemplate transaction() {
        return template(TransactionDefinition.PROPAGATION_REQUIRED);
    }

    /** Always a transaction of its own. */
    public TransactionTemplate newTransaction() {
        return template(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    HikariDataSource pool() {
        return pool;
    }

    private TransactionTemplate template(int propagation) {
        var template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(propagation);
        template.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        return template;
    }
}
