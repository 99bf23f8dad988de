package io.jinliu.common.sharding;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Pools → migrations → sharding DataSource, in this order: ShardingSphere reads the tables once. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class ShardingConfiguration {

    /** What Connector/J should do for every statement of ours; times in the database are UTC. */
    private static final String CONNECTION = "connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
            + "&rewriteBatchedStatements=true&useServerPrepStmts=false&cachePrepStmts=true&prepStmtCacheSize=256"
            + "&useLocalSessionState=true&cacheServerConfiguration=true&elideSetAutoCommits=true"
            + "&allowPublicKeyRetrieval=true&sslMode=PREFERRED&connectTimeout=3000&socketTimeout=30000"
            + "&enableQueryTimeouts=false&sessionVariables=innodb_lock_wait_timeout=8";

    @Bean
    Schema schema() {
        return Schema.load();
    }

    @Bean(destroyMethod = "")
    Databases databases(DatabaseSettings settings, Schema schema, MeterRegistry meters) {
        var migration = new Migration(schema, settings.tables());
        try (var openers =
                Executors.newVirtualThreadPerTaskExecutor()) { // they see the driver; the common pool does not
            var opening = IntStream.range(0, settings.urls().size())
                    .mapToObj(index ->
                            CompletableFuture.supplyAsync(() -> open(settings, migration, meters, index), openers))
                    .toList();
            return new Databases(opening.stream().map(CompletableFuture::join).toList());
        }
    }

    @Bean
    @Primary
    DataSource dataSource(Databases databases, Schema schema) throws SQLException {
        return new ShardedDataSource(databases, schema).create();
    }

    @Bean
    TimelyCommit timelyCommit() {
        return new TimelyCommit(TimelyCommit.LONGEST);
    }

    @Bean
    PoolsLast poolsLast(Databases databases) {
        return new PoolsLast(databases.all());
    }

    private static Database open(DatabaseSettings settings, Migration migration, MeterRegistry meters, int index) {
        var url = settings.urls().get(index);
        var pooled = url + (url.contains("?") ? "&" : "?") + CONNECTION;
        var database = new Database(index, settings.tables(), pool(settings, pooled, meters, index));
        var owner = new DriverManagerDataSource(pooled, settings.ownerUser(), settings.ownerPassword());
        if (migration.run(owner, index)) {
            migration.grant(owner, index, settings.user());
        }
        return database;
    }

    private static HikariDataSource pool(DatabaseSettings settings, String url, MeterRegistry meters, int index) {
        var config = new HikariConfig();
        config.setPoolName("ds_" + index);
        config.setJdbcUrl(url);
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(settings.poolSize());
        config.setMinimumIdle(2);
        config.setConnectionTimeout(3_000);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setMetricRegistry(meters);
        config.setInitializationFailTimeout(-1); // the application user has no grants before the first migration
        return new HikariDataSource(config);
    }

    /** Closes the pools after everything that uses them. */
    record PoolsLast(List<Database> databases) implements AutoCloseable {

        @Override
        public void close() {
            databases.forEach(database -> database.pool().close());
        }
    }
}
