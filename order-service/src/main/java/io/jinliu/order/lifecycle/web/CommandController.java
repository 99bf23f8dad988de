package io.jinliu.order.lifecycle.web;

import io.jinliu.common.security.Caller;
import io.jinliu.order.lifecycle.CancelOrder;
import io.jinliu.order.lifecycle.ConfirmReceipt;
import io.jinliu.order.lifecycle.Order;
import io.jinliu.order.lifecycle.Order.Status;
import io.jinliu.order.lifecycle.OrderNo;
import io.jinliu.order.lifecycle.ShipOrder;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people may ask of an order. Asking again where it led gives the same answer, so no key is needed. */
@RestController
@RequestMapping("/api/v1/orders/{orderNo}")
class CommandController {

    private final CancelOrder cancelOrder;
    private final ConfirmReceipt confirmReceipt;
    private final ShipOrder shipOrder;

    CommandController(CancelOrder cancelOrder, ConfirmReceipt confirmReceipt, ShipOrder shipOrder) {
        this.cancelOrder = cancelOrder;
        this.confirmReceipt = confirmReceipt;
        this.shipOrder = shipOrder;
    }

    @PostMapping("/cancel")
    @RolesAllowed("BUYER")
    @Operation(summary = "Give an unpaid order up; it is CLOSING until no payment can come any more")
    StatusView cancel(Caller caller, @PathVariable OrderNo orderNo) {
        return StatusView.of(cancelOrder.cancel(caller, orderNo));
    }

    @PostMapping("/confirm-receipt")
    @RolesAllowed("BUYER")
    @Operation(summary = "Say that the goods have come")
    StatusView confirm(Caller caller, @PathVariable OrderNo orderNo) {
        return StatusView.of(confirmReceipt.confirm(caller, orderNo));
    }

    @PostMapping("/shipments")
    @RolesAllowed("MERCHANT")
    @Operation(summary = "Hand all goods of a paid order to a carrier")
    StatusView ship(Caller caller, @PathVariable OrderNo orderNo, @Valid @RequestBody ShipmentRequest parcel) {
        return StatusView.of(shipOrder.ship(caller, orderNo, parcel.carrier(), parcel.trackingNo()));
    }

    record ShipmentRequest(
            @NotNull @Pattern(regexp = "(?!\\s)[^\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029]{1,64}")
            String carrier,

            @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,64}") String trackingNo) {}

    record StatusView(String orderNo, Status status) {

        static StatusView of(Order order) {
            return new StatusView(order.purchase().number().toString(), order.status());
        }
    }
}
