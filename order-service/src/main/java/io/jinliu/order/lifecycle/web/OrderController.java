package io.jinliu.order.lifecycle.web;

import io.jinliu.common.claim.ClaimedEndpoint;
import io.jinliu.common.security.Caller;
import io.jinliu.order.lifecycle.OrderNo;
import io.jinliu.order.lifecycle.PlaceOrder;
import io.jinliu.order.lifecycle.ViewOrder;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Orders over HTTP: placed and looked at. */
@RestController
@RequestMapping("/api/v1/orders")
class OrderController {

    private final PlaceOrder placeOrder;
    private final ViewOrder viewOrder;

    OrderController(PlaceOrder placeOrder, ViewOrder viewOrder) {
        this.placeOrder = placeOrder;
        this.viewOrder = viewOrder;
    }

    @PostMapping
    @RolesAllowed("BUYER")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Place an order; needs Idempotency-Key. What it costs is ours to say")
    ResponseEntity<PlacedView> place(
            Caller caller,
            @RequestAttribute(ClaimedEndpoint.NUMBER) long number,
            @Valid @RequestBody PlaceRequest body,
            HttpServletRequest request,
            Locale locale) {
        var draft = body.toDraft(new OrderNo(number), caller.id(), ClientAddress.of(request), locale);
        var view = PlacedView.of(placeOrder.place(draft));
        return ResponseEntity.created(URI.create("/api/v1/orders/" + view.orderNo()))
                .body(view);
    }

    @GetMapping("/{orderNo}")
    @RolesAllowed({"BUYER", "MERCHANT", "OPERATOR", "FINANCE"})
    @Operation(summary = "One order with its history; personal data as far as the role needs it")
    OrderView one(Caller caller, @PathVariable OrderNo orderNo, Locale locale) {
        return OrderView.of(viewOrder.view(caller, orderNo), locale);
    }
}
