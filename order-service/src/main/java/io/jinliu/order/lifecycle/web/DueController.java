package io.jinliu.order.lifecycle.web;

import io.jinliu.common.money.Money;
import io.jinliu.order.lifecycle.Line;
import io.jinliu.order.lifecycle.Order;
import io.jinliu.order.lifecycle.Order.Status;
import io.jinliu.order.lifecycle.OrderNo;
import io.jinliu.order.lifecycle.Orders;
import io.jinliu.order.lifecycle.UnknownOrder;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What an order owes, for a payment service that has not heard of it yet. */
@RestController
class DueController {

    private final Orders orders;

    DueController(Orders orders) {
        this.orders = orders;
    }

    @GetMapping("/internal/dues/ORDER/{orderNo}")
    @RolesAllowed("SERVICE")
    @Operation(summary = "What is owed for an order")
    DueView due(@PathVariable OrderNo orderNo) {
        return DueView.of(orders.find(orderNo).orElseThrow(() -> new UnknownOrder(orderNo)));
    }

    record DueView(
            String dueKind,
            String dueNo,
            String buyerId,
            String merchantId,
            List<Line> lines,
            Money amount,
            Instant payBefore,
            long version,
            Status status) {

        static DueView of(Order order) {
            var it = order.purchase();
            return new DueView(
                    "ORDER",
                    it.number().toString(),
                    it.buyerId(),
                    it.merchantId(),
                    it.lines(),
                    it.amount(),
                    it.payBefore(),
                    order.version(),
                    order.status());
        }
    }
}
