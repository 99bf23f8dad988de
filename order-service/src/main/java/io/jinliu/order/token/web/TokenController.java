package io.jinliu.order.token.web;

import io.jinliu.common.problem.Problems;
import io.jinliu.common.security.Caller;
import io.jinliu.order.lifecycle.OrderNo;
import io.jinliu.order.lifecycle.OwnOrders;
import io.jinliu.order.lifecycle.UnknownOrder;
import io.jinliu.order.token.OrderTokens;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Orders by the seed's form of their number. */
@RestController
@RequestMapping("/api/v1")
class TokenController {

    private final OrderTokens orderTokens;
    private final OwnOrders ownOrders;
    private final Problems problems;

    TokenController(OrderTokens orderTokens, OwnOrders ownOrders, Problems problems) {
        this.orderTokens = orderTokens;
        this.ownOrders = ownOrders;
        this.problems = problems;
    }

    @PostMapping("/orders/{orderNo}/token")
    @RolesAllowed("BUYER")
    @Operation(summary = "The order's number as a signed JWT")
    TokenView issue(Caller caller, @PathVariable OrderNo orderNo) {
        ownOrders.see(caller, orderNo);
        return new TokenView(orderTokens.of(orderNo));
    }

    @GetMapping("/order-tokens/{token}")
    @RolesAllowed({"BUYER", "MERCHANT", "OPERATOR", "FINANCE"})
    @Operation(summary = "The order number behind such a token, for who may see the order")
    NumberView read(Caller caller, @PathVariable String token) {
        var number = orderTokens.read(token).orElseThrow(ForeignToken::new);
        ownOrders.see(caller, number);
        return new NumberView(number.toString());
    }

    @ExceptionHandler
    ProblemDetail on(UnknownOrder unknown) {
        return problems.problem(HttpStatus.NOT_FOUND, "unknown-order", String.valueOf(unknown.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail on(ForeignToken foreign) {
        return problems.problem(HttpStatus.NOT_FOUND, "unknown-order", "This is not a token of ours");
    }

    record TokenView(String token) {}

    record NumberView(String orderNo) {}

    private static final class ForeignToken extends RuntimeException {

        private static final long serialVersionUID = 1;
    }
}
