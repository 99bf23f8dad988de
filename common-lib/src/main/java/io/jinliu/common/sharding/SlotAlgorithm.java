package io.jinliu.common.sharding;

import io.jinliu.common.id.Slot;
import java.util.Collection;
import java.util.Properties;
import org.apache.shardingsphere.sharding.api.sharding.standard.PreciseShardingValue;
import org.apache.shardingsphere.sharding.api.sharding.standard.RangeShardingValue;
import org.apache.shardingsphere.sharding.api.sharding.standard.StandardShardingAlgorithm;

/**
 * {@code database = slot % D}, {@code table = (slot / D) % T}; a transaction is held to one database here, where every
 * statement comes by ({@link OneDatabase}). Made by ShardingSphere's service loader, so it is public
 * and gets its numbers by {@link #init}.
 */
public final class SlotAlgorithm implements StandardShardingAlgorithm<Comparable<?>> {

    static final String TYPE = "JINLIU_SLOT";
    static final String PART = "part";
    static final String DATABASES = "databases";
    static final String TABLES = "tables";

    private final Properties settings = new Properties();

    @Override
    public void init(Properties properties) {
        settings.putAll(properties);
    }

    @Override
    public String doSharding(Collection<String> targets, PreciseShardingValue<Comparable<?>> value) {
        var slot = new Slot(((Number) value.getValue()).intValue());
        var databases = Integer.parseInt(settings.getProperty(DATABASES));
        if (settings.getProperty(PART).equals("database")) {
            OneDatabase.touch(slot.database(databases));
            return named(targets, "_" + slot.database(databases));
        }
        return named(targets, "_" + slot.table(databases, Integer.parseInt(settings.getProperty(TABLES))));
    }

    /** Slots are hashes: a range of them means nothing, and would read every shard. */
    @Override
    public Collection<String> doSharding(Collection<String> targets, RangeShardingValue<Comparable<?>> value) {
        throw new IllegalArgumentException("A range of slots is a full route: " + value);
    }

    @Override
    public String getType() {
        return TYPE;
    }

    private static String named(Collection<String> targets, String suffix) {
        return targets.stream()
                .filter(target -> target.endsWith(suffix))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No shard ends with %s in %s".formatted(suffix, targets)));
    }
}
