package io.jinliu.order.lifecycle.jdbc;

import io.jinliu.common.job.Job;
import io.jinliu.order.lifecycle.AskAgain;
import io.jinliu.order.lifecycle.ExpireOrder;
import io.jinliu.order.lifecycle.Order.Status;
import io.jinliu.order.lifecycle.TakeAsReceived;
import io.jinliu.order.sweep.SideBySide;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What time alone brings about. */
@Configuration(proxyBeanMethods = false)
class OrderSweeps {

    @Bean
    Job unpaidOrders(ExpireOrder expireOrder, Clock clock, SideBySide sideBySide) {
        return new OverdueOrders(
                "expire-unpaid-orders", Status.AWAITING_PAYMENT, clock, sideBySide, expireOrder::expire);
    }

    @Bean
    Job closingOrders(AskAgain askAgain, Clock clock, SideBySide sideBySide) {
        return new OverdueOrders("ask-again-for-closing-orders", Status.CLOSING, clock, sideBySide, askAgain::ask);
    }

    @Bean
    Job shippedOrders(TakeAsReceived takeAsReceived, Clock clock, SideBySide sideBySide) {
        return new OverdueOrders(
                "take-shipped-orders-as-received", Status.SHIPPED, clock, sideBySide, takeAsReceived::complete);
    }
}
