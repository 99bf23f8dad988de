package io.jinliu.common.sharding;

import org.hibernate.dialect.MySQLDialect;
import org.hibernate.dialect.RowLockStrategy;

/**
 * MySQL as ShardingSphere and MariaDB can follow it.
 *
 * <p>A composite key is compared column by column: {@code (slot, id) in ((?, ?))} would hide the slot and go to every
 * shard. Rows are locked with a plain {@code for update}: {@code for update of} is unknown to MariaDB.
 */
public final class ShardedMySqlDialect extends MySQLDialect {

    @Override
    public boolean supportsRowValueConstructorSyntax() {
        return false;
    }

    @Override
    public boolean supportsRowValueConstructorSyntaxInInList() {
        return false;
    }

    @Override
    public boolean supportsRowValueConstructorSyntaxInQuantifiedPredicates() {
        return false;
    }

    @Override
    @SuppressWarnings("deprecation") // the strategy is still what the lock clause is rendered from
    public RowLockStrategy getWriteRowLockStrategy() {
        return RowLockStrategy.NONE;
    }
}
