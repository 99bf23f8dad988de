package io.jinliu.payment.collect.web;

import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.Method.Particular;
import io.jinliu.payment.guard.Guards;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows what a cashier's page may offer now. */
@RestController
class MethodController {

    private final Guards guards;

    MethodController(Guards guards) {
        this.guards = guards;
    }

    @GetMapping("/api/v1/payment-methods")
    @RolesAllowed({"BUYER", "MERCHANT", "OPERATOR", "FINANCE"})
    @Operation(summary = "Every way to pay, and whether its channel can be asked at the moment")
    Offer offer() {
        return new Offer(Stream.of(Method.values()).map(this::view).toList());
    }

    private MethodView view(Method method) {
        var needs = Stream.of(Particular.values()).filter(method::needs).toList();
        return new MethodView(method, method.channel().name(), needs, guards.takesCharges(method.channel()));
    }

    record Offer(List<MethodView> items) {}

    /**
     * A way to pay.
     *
     * @param needs what a request has to say of the payer
     * @param available false while its channel counts as down
     */
    record MethodView(Method method, String channel, List<Particular> needs, boolean available) {}
}
