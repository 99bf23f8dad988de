package io.jinliu.bench.ground;

import io.jinliu.bench.measure.CannotMeasure;
import io.jinliu.common.id.Slot;
import io.jinliu.common.sharding.Databases;
import io.jinliu.platform.plan.Service;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Two ways to the same rows through the same pools: the sharding DataSource as the services have it, its guard included,
 * and the database and table worked out by hand.
 */
public final class Routes implements AutoCloseable {

    private static final String CONFIGURATION = "io.jinliu.common.sharding.ShardingConfiguration";

    private final Beans beans;
    private final DataSource sharded;
    private final Databases databases;
    private final List<DataSource> pools;

    private Routes(Beans beans) {
        this.beans = beans;
        this.sharded = beans.get(DataSource.class);
        this.databases = beans.get(Databases.class);
        this.pools = databases.all().stream()
                .map(database -> (JdbcTransactionManager)
                        Objects.requireNonNull(database.transaction().getTransactionManager()))
                .map(transactions -> Objects.requireNonNull(transactions.getDataSource()))
                .toList();
    }

    /** To databases of their own with the service's tables, empty. */
    public static Routes toCopies(Service service, Platform platform) throws SQLException {
        var books = new Books(service, platform);
        books.makeEmpty();
        var jar = platform.checkout()
                .plainJar(service.module())
                .orElseThrow(() -> new CannotMeasure(service.module() + " is not built"));
        return new Routes(Beans.of(
                CONFIGURATION,
                jar,
                books.settingsOfCopies(),
                context -> context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new)));
    }

    public DataSource sharded() {
        return sharded;
    }

    /** The pool of the slot's database. */
    public DataSource pool(int slot) {
        return pools.get(Slots.database(slot));
    }

    /**
     * The statement for the slot's table.
     *
     * @param sql with <code>${t}</code> where a sharded table's suffix belongs
     */
    public String physical(String sql, int slot) {
        return sql.replace("${t}", databases.table("", new Slot(slot)));
    }

    @Override
    public void close() {
        beans.close();
    }
}
