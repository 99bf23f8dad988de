package io.jinliu.order.lifecycle.jdbc;

import io.jinliu.common.job.Job;
import io.jinliu.common.sharding.Database;
import io.jinliu.order.lifecycle.Order.Status;
import io.jinliu.order.lifecycle.OrderNo;
import io.jinliu.order.sweep.SideBySide;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Finds orders of one state whose time has come, each second, and hands them over. */
final class OverdueOrders implements Job {

    private final String name;
    private final Status status;
    private final Clock clock;
    private final SideBySide sideBySide;
    private final Consumer<OrderNo> work;

    OverdueOrders(String name, Status status, Clock clock, SideBySide sideBySide, Consumer<OrderNo> work) {
        this.name = name;
        this.status = status;
        this.clock = clock;
        this.sideBySide = sideBySide;
        this.work = work;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run(Database database) {
        for (int table = 0; table < database.tables(); table++) {
            sideBySide.each(name, overdue(database, table), work);
        }
    }

    private List<OrderNo> overdue(Database database, int table) {
        return database.jdbc()
                .sql("""
                        SELECT order_no FROM orders_%d
                         WHERE state = :state AND due_at <= :now ORDER BY due_at LIMIT 500
                        """.formatted(table))
                .param("state", status.name())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> new OrderNo(row.getLong("order_no")))
                .list();
    }
}
