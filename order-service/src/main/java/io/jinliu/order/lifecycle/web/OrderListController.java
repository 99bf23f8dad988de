package io.jinliu.order.lifecycle.web;

import io.jinliu.common.security.Caller;
import io.jinliu.common.security.Role;
import io.jinliu.order.lifecycle.BuyerOrders;
import io.jinliu.order.lifecycle.Order.Status;
import io.jinliu.order.merchantview.MerchantOrders;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lists of orders: a buyer's own, a merchant's view. */
@RestController
class OrderListController {

    private final BuyerOrders buyerOrders;
    private final MerchantOrders merchantOrders;

    OrderListController(BuyerOrders buyerOrders, MerchantOrders merchantOrders) {
        this.buyerOrders = buyerOrders;
        this.merchantOrders = merchantOrders;
    }

    @GetMapping("/api/v1/orders")
    @RolesAllowed({"BUYER", "MERCHANT"})
    @Operation(summary = "The caller's orders, the newest first; ask with nextCursor for the next page")
    ListView list(
            Caller caller,
            @RequestParam @Nullable @Positive Long cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam @Nullable Status status,
            Locale locale) {
        var before = cursor == null ? Long.MAX_VALUE : cursor;
        return ListView.of(found(caller, before, limit + 1, status, locale), limit);
    }

    /** A merchant's list may be a moment behind the orders: it is kept by their events. */
    private List<ListItem> found(Caller caller, long before, int limit, @Nullable Status status, Locale locale) {
        if (caller.is(Role.MERCHANT)) {
            var state = status == null ? null : status.name();
            return caller.merchant().stream()
                    .flatMap(merchant -> merchantOrders.before(merchant, before, limit, state).stream())
                    .map(order -> ListItem.of(order, locale))
                    .toList();
        }
        return buyerOrders.before(caller.id(), before, limit, status).stream()
                .map(order -> ListItem.of(order, locale))
                .toList();
    }
}
