package io.jinliu.order.lifecycle.jdbc;

import io.jinliu.common.job.DueRows;
import io.jinliu.common.job.Sweep;
import io.jinliu.order.lifecycle.AskAgain;
import io.jinliu.order.lifecycle.ExpireOrder;
import io.jinliu.order.lifecycle.Order.Status;
import io.jinliu.order.lifecycle.OrderNo;
import io.jinliu.order.lifecycle.TakeAsReceived;
import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What time alone brings about. */
@Configuration(proxyBeanMethods = false)
class OrderSweeps {

    @Bean
    Sweep<Long> unpaidOrders(ExpireOrder expireOrder, Clock clock) {
        return overdue("expire-unpaid-orders", Status.AWAITING_PAYMENT, clock, expireOrder::expire);
    }

    @Bean
    Sweep<Long> closingOrders(AskAgain askAgain, Clock clock) {
        return overdue("ask-again-for-closing-orders", Status.CLOSING, clock, askAgain::ask);
    }

    @Bean
    Sweep<Long> shippedOrders(TakeAsReceived takeAsReceived, Clock clock) {
        return overdue("take-shipped-orders-as-received", Status.SHIPPED, clock, takeAsReceived::complete);
    }

    private static Sweep<Long> overdue(String name, Status status, Clock clock, Consumer<OrderNo> work) {
        var due = new DueRows("orders", "order_no", status.name(), "due_at", clock);
        return new Sweep<>(name, due, number -> work.accept(new OrderNo(number)));
    }
}
