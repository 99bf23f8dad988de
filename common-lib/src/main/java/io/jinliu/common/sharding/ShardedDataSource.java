package io.jinliu.common.sharding;

import io.jinliu.common.sharding.DeclaredTable.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.shardingsphere.driver.api.ShardingSphereDataSourceFactory;
import org.apache.shardingsphere.infra.algorithm.core.config.AlgorithmConfiguration;
import org.apache.shardingsphere.infra.config.rule.RuleConfiguration;
import org.apache.shardingsphere.sharding.api.config.ShardingRuleConfiguration;
import org.apache.shardingsphere.sharding.api.config.rule.ShardingTableReferenceRuleConfiguration;
import org.apache.shardingsphere.sharding.api.config.rule.ShardingTableRuleConfiguration;
import org.apache.shardingsphere.sharding.api.config.strategy.audit.ShardingAuditStrategyConfiguration;
import org.apache.shardingsphere.sharding.api.config.strategy.sharding.NoneShardingStrategyConfiguration;
import org.apache.shardingsphere.sharding.api.config.strategy.sharding.StandardShardingStrategyConfiguration;
import org.apache.shardingsphere.single.config.SingleRuleConfiguration;

/**
 * Builds the DataSource that routes by {@code slot}.
 *
 * <p>The auditor is the routing guard: a statement on a sharded table that does not name its slot is refused rather than
 * sent to every shard. Data nodes are written out with ShardingSphere's literal parser, because its default one starts
 * Groovy.
 */
final class ShardedDataSource {

    private static final String BY_DATABASE = "slot_database";
    private static final String BY_TABLE = "slot_table";
    private static final String GUARD = "routing_guard";

    private final Databases databases;
    private final Schema schema;

    ShardedDataSource(Databases databases, Schema schema) {
        this.databases = databases;
        this.schema = schema;
    }

    DataSource create() throws SQLException {
        var pools = new HashMap<String, DataSource>();
        databases.all().forEach(database -> pools.put("ds_" + database.index(), database.pool()));
        var settings = new Properties();
        settings.setProperty("sql-show", "false");
        return ShardingSphereDataSourceFactory.createDataSource("jinliu", pools, rules(), settings);
    }

    private List<RuleConfiguration> rules() {
        var rules = new ArrayList<RuleConfiguration>();
        rules.add(sharding());
        var single = schema.tables(Kind.SINGLE).stream()
                .map(table -> "ds_0." + table)
                .toList();
        rules.add(new SingleRuleConfiguration(single, "ds_0"));
        return rules;
    }

    private ShardingRuleConfiguration sharding() {
        var rule = new ShardingRuleConfiguration();
        schema.tables(Kind.SHARDED).forEach(table -> rule.getTables().add(sharded(table)));
        bind(rule, schema.tables(Kind.SHARDED));
        schema.tables(Kind.DATABASE).forEach(table -> rule.getTables().add(perDatabase(table)));
        rule.getShardingAlgorithms().put(BY_DATABASE, algorithm("database"));
        rule.getShardingAlgorithms().put(BY_TABLE, algorithm("table"));
        rule.getAuditors().put(GUARD, new AlgorithmConfiguration("DML_SHARDING_CONDITIONS", new Properties()));
        rule.setDefaultAuditStrategy(new ShardingAuditStrategyConfiguration(List.of(GUARD), false));
        rule.setDefaultDatabaseShardingStrategy(new StandardShardingStrategyConfiguration("slot", BY_DATABASE));
        return rule;
    }

    /** Rows of one slot lie in tables of one number: a join of two stays in one pair instead of trying all pairs. */
    private static void bind(ShardingRuleConfiguration rule, List<String> tables) {
        if (tables.size() > 1) {
            rule.getBindingTableGroups()
                    .add(new ShardingTableReferenceRuleConfiguration("slot", String.join(",", tables)));
        }
    }

    private ShardingTableRuleConfiguration sharded(String table) {
        var nodes = databases.all().stream()
                .flatMap(database -> IntStream.range(0, database.tables())
                        .mapToObj(i -> "ds_%d.%s_%d".formatted(database.index(), table, i)))
                .collect(Collectors.joining(","));
        var rule = new ShardingTableRuleConfiguration(table, "<LITERAL>" + nodes);
        rule.setTableShardingStrategy(new StandardShardingStrategyConfiguration("slot", BY_TABLE));
        return rule;
    }

    private ShardingTableRuleConfiguration perDatabase(String table) {
        var nodes = databases.all().stream()
                .map(database -> "ds_%d.%s".formatted(database.index(), table))
                .collect(Collectors.joining(","));
        var rule = new ShardingTableRuleConfiguration(table, "<LITERAL>" + nodes);
        rule.setTableShardingStrategy(new NoneShardingStrategyConfiguration());
        return rule;
    }

    private AlgorithmConfiguration algorithm(String part) {
        var settings = new Properties();
        settings.putAll(Map.of(
                SlotAlgorithm.PART, part,
                SlotAlgorithm.DATABASES, Integer.toString(databases.all().size()),
                SlotAlgorithm.TABLES, Integer.toString(databases.first().tables())));
        return new AlgorithmConfiguration(SlotAlgorithm.TYPE, settings);
    }
}
