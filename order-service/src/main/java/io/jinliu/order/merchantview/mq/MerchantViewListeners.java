package io.jinliu.order.merchantview.mq;

import io.jinliu.common.inbox.EventListener;
import io.jinliu.order.merchantview.FollowOrders;
import io.jinliu.order.merchantview.mq.OrderNews.OrderCloseRequested;
import io.jinliu.order.merchantview.mq.OrderNews.OrderClosed;
import io.jinliu.order.merchantview.mq.OrderNews.OrderCompleted;
import io.jinliu.order.merchantview.mq.OrderNews.OrderPaid;
import io.jinliu.order.merchantview.mq.OrderNews.OrderPlaced;
import io.jinliu.order.merchantview.mq.OrderNews.OrderShipped;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One listener for each event of an order. */
@Configuration(proxyBeanMethods = false)
class MerchantViewListeners {

    @Bean
    EventListener<OrderPlaced> placedInMerchantView(FollowOrders followOrders) {
        return new OrderNewsListener<>(OrderPlaced.class, followOrders);
    }

    @Bean
    EventListener<OrderCloseRequested> closingInMerchantView(FollowOrders followOrders) {
        return new OrderNewsListener<>(OrderCloseRequested.class, followOrders);
    }

    @Bean
    EventListener<OrderPaid> paidInMerchantView(FollowOrders followOrders) {
        return new OrderNewsListener<>(OrderPaid.class, followOrders);
    }

    @Bean
    EventListener<OrderShipped> shippedInMerchantView(FollowOrders followOrders) {
        return new OrderNewsListener<>(OrderShipped.class, followOrders);
    }

    @Bean
    EventListener<OrderCompleted> completedInMerchantView(FollowOrders followOrders) {
        return new OrderNewsListener<>(OrderCompleted.class, followOrders);
    }

    @Bean
    EventListener<OrderClosed> closedInMerchantView(FollowOrders followOrders) {
        return new OrderNewsListener<>(OrderClosed.class, followOrders);
    }
}
