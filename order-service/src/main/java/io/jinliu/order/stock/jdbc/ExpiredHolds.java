package io.jinliu.order.stock.jdbc;

import io.jinliu.common.job.Sweep;
import io.jinliu.common.sharding.Database;
import io.jinliu.order.stock.FollowOrder;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Asks the order of every hold that has expired; the clock only says when to ask. */
@Configuration(proxyBeanMethods = false)
class ExpiredHolds {

    @Bean
    Sweep<Expired> askForExpiredHolds(FollowOrder followOrder, Clock clock) {
        return new Sweep<>(
                "ask-for-expired-holds",
                database -> expired(database, clock),
                hold -> followOrder.follow(hold.skuId(), hold.orderNo()));
    }

    private static List<Expired> expired(Database database, Clock clock) {
        return database.fromEachTable(i -> database.jdbc()
                .sql("""
                        SELECT sku_id, order_no FROM stock_hold_%d
                         WHERE state = 'HELD' AND expires_at < :now ORDER BY expires_at LIMIT 500
                        """.formatted(i))
                .param("now", Timestamp.from(clock.instant()))
                .query(Expired.class)
                .list());
    }

    record Expired(String skuId, long orderNo) {}
}
