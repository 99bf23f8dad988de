package io.jinliu.common.job;

import io.jinliu.common.sharding.Database;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;

/**
 * Finds the rows of a sharded table that are in one state and whose time has come. The table needs an index on (state,
 * time).
 *
 * @param number the column that is handed to the work
 * @param state the value of the column {@code state}
 * @param time the column of business time at which a row is due
 */
public record DueRows(String table, String number, String state, String time, Clock clock)
        implements Sweep.Search<Long> {

    private static final int BATCH = 500;

    @Override
    public List<Long> in(Database database) {
        return database.fromEachTable(i -> database.jdbc()
                .sql("SELECT %s FROM %s_%d WHERE state = :state AND %s <= :now ORDER BY %s LIMIT %d"
                        .formatted(number, table, i, time, time, BATCH))
                .param("state", state)
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .list());
    }
}
