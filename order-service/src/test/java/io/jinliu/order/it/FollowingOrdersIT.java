package io.jinliu.order.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.id.Ids;
import io.jinliu.common.id.Slot;
import io.jinliu.common.inbox.NotYet;
import io.jinliu.common.money.Money;
import io.jinliu.order.merchantview.FollowOrders;
import io.jinliu.order.merchantview.MerchantOrder;
import io.jinliu.order.merchantview.MerchantOrders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** After a death all events of an order may be waiting, and are handled beside each other. */
@Tag("storage")
class FollowingOrdersIT extends RunningService {

    private static final String MERCHANT = "M-behind";
    private static final int ORDERS = 80;

    @Autowired
    Ids ids;

    @Autowired
    FollowOrders followOrders;

    @Autowired
    MerchantOrders merchantOrders;

    @Test
    void an_orders_events_handled_all_at_once_end_with_the_last() throws Exception {
        try (var workers = Executors.newFixedThreadPool(3)) {
            for (var i = 0; i < ORDERS; i++) {
                var order = ids.next(Slot.ofOwner("1001"));
                var together = new CyclicBarrier(3);
                workers.invokeAll(List.of(
                                handled(together, () -> followOrders.placed(placed(order))),
                                handled(together, () -> followOrders.moved(MERCHANT, order, "SHIPPED", 4)),
                                handled(together, () -> followOrders.moved(MERCHANT, order, "COMPLETED", 5))))
                        .forEach(work -> assertThat(work).succeedsWithin(Duration.ofSeconds(20)));
            }
        }

        assertThat(merchantOrders.before(MERCHANT, Long.MAX_VALUE, ORDERS, null))
                .hasSize(ORDERS)
                .allSatisfy(order -> assertThat(order.status()).isEqualTo("COMPLETED"));
    }

    /** As the dispatcher does it: what is not yet possible is tried again. */
    private static Callable<Void> handled(CyclicBarrier together, Runnable work) {
        return () -> {
            together.await();
            while (!done(work)) {
                Thread.onSpinWait();
            }
            return null;
        };
    }

    private static boolean done(Runnable work) {
        try {
            work.run();
            return true;
        } catch (NotYet early) {
            return false;
        }
    }

    private static MerchantOrder placed(long order) {
        return new MerchantOrder(
                MERCHANT,
                order,
                "1001",
                "AWAITING_PAYMENT",
                Money.cny(10_00),
                "Pens",
                1,
                Instant.EPOCH.plusSeconds(1),
                1);
    }
}
