package io.jinliu.order.stock.jdbc;

import io.jinliu.common.job.Job;
import io.jinliu.common.sharding.Database;
import io.jinliu.order.stock.FollowOrder;
import io.jinliu.order.sweep.SideBySide;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks the order of every hold that has expired; the clock only says when to ask. */
@Component
class AskForExpiredHolds implements Job {

    private final FollowOrder followOrder;
    private final Clock clock;
    private final SideBySide sideBySide;

    AskForExpiredHolds(FollowOrder followOrder, Clock clock, SideBySide sideBySide) {
        this.followOrder = followOrder;
        this.clock = clock;
        this.sideBySide = sideBySide;
    }

    @Override
    public String name() {
        return "ask-for-expired-holds";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run(Database database) {
        for (int table = 0; table < database.tables(); table++) {
            sideBySide.each(name(), expired(database, table), hold -> followOrder.follow(hold.skuId(), hold.orderNo()));
        }
    }

    private List<Expired> expired(Database database, int table) {
        return database.jdbc()
                .sql("""
                        SELECT sku_id, order_no FROM stock_hold_%d
                         WHERE state = 'HELD' AND expires_at < :now ORDER BY expires_at LIMIT 500
                        """.formatted(table))
                .param("now", Timestamp.from(clock.instant()))
                .query(Expired.class)
                .list();
    }

    private record Expired(String skuId, long orderNo) {}
}
