package io.jinliu.payment.collect.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.Method.Particular;
import io.jinliu.payment.collect.OfferedMethods;
import io.jinliu.payment.guard.Guards;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows what a cashier's page may offer now. */
@RestController
class MethodController {

    private final Guards guards;
    private final OfferedMethods offered;

    MethodController(Guards guards, OfferedMethods offered) {
        this.guards = guards;
        this.offered = offered;
    }

    @GetMapping("/api/v1/payment-methods")
    @RolesAllowed({"BUYER", "MERCHANT", "OPERATOR", "FINANCE"})
    @Operation(summary = "Every way to pay, and whether its channel can be asked at the moment")
    Offer offer() {
        return new Offer(Stream.of(Method.values()).map(this::view).toList());
    }

    private MethodView view(Method method) {
        var needs = Stream.of(Particular.values()).filter(method::needs).toList();
        var why = whyNot(method);
        return new MethodView(method, method.channel().name(), needs, why.isEmpty(), why.orElse(null));
    }

    private Optional<WhyNot> whyNot(Method method) {
        if (!offered.isOn(method)) {
            return Optional.of(WhyNot.SWITCHED_OFF);
        }
        return guards.takesCharges(method.channel()) ? Optional.empty() : Optional.of(WhyNot.CHANNEL_DOWN);
    }

    record Offer(List<MethodView> items) {}

    /**
     * A way to pay.
     *
     * @param needs what a request has to say of the payer
     * @param available false while its channel counts as down, or somebody has switched it off
     * @param unavailableBecause absent where it is available
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MethodView(
            Method method,
            String channel,
            List<Particular> needs,
            boolean available,
            @Nullable WhyNot unavailableBecause) {}

    /** Why a way to pay leads nowhere; part of the API. */
    enum WhyNot {
        SWITCHED_OFF,
        CHANNEL_DOWN
    }
}
