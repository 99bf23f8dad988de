package io.jinliu.order.lifecycle.web;

import io.jinliu.common.security.Caller;
import io.jinliu.common.security.Role;
import io.jinliu.order.catalogue.Catalogue;
import io.jinliu.order.lifecycle.BuyerOrders;
import io.jinliu.order.lifecycle.OrderNo;
import io.jinliu.order.lifecycle.UnknownOrder;
import io.jinliu.order.lifecycle.ViewOrder;
import io.jinliu.order.merchantview.MerchantOrders;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Walks the reads that people wait for once, before the service says it is ready: each is parsed and routed then. */
@Component
class WarmUp implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final Caller NOBODY = new Caller("warm-up", Set.of(Role.BUYER), Optional.empty());

    private final Catalogue catalogue;
    private final ViewOrder viewOrder;
    private final BuyerOrders buyerOrders;
    private final MerchantOrders merchantOrders;

    WarmUp(Catalogue catalogue, ViewOrder viewOrder, BuyerOrders buyerOrders, MerchantOrders merchantOrders) {
        this.catalogue = catalogue;
        this.viewOrder = viewOrder;
        this.buyerOrders = buyerOrders;
        this.merchantOrders = merchantOrders;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var offers = catalogue.page(null, 1).offers().size();
        var orders = buyerOrders.before(NOBODY.id(), 1, 1, null).size()
                + merchantOrders.before(NOBODY.id(), 1, 1, null).size();
        try {
            viewOrder.view(NOBODY, new OrderNo(1));
        } catch (UnknownOrder asExpected) {
            LOG.info("Warm: {} offer(s), {} order(s) of nobody", offers, orders);
        }
    }
}
