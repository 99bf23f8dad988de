package io.jinliu.payment.route.web;

import io.jinliu.common.money.Money;
import io.jinliu.common.security.Caller;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.collect.MethodOrder;
import io.jinliu.payment.collect.MethodOrder.Arranged;
import io.jinliu.payment.collect.MethodOrder.Place;
import io.jinliu.payment.route.UnknownBook;
import io.jinliu.payment.route.WriteRouteBook;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The rules by which methods are arranged, for operators. */
@RestController
@RequestMapping("/api/v1/route-books")
class RouteBookController {

    private final WriteRouteBook writeRouteBook;
    private final MethodOrder order;

    RouteBookController(WriteRouteBook writeRouteBook, MethodOrder order) {
        this.writeRouteBook = writeRouteBook;
        this.order = order;
    }

    @GetMapping
    @RolesAllowed({"OPERATOR", "FINANCE"})
    @Operation(summary = "The latest versions of the rules; at most one counts")
    Books list() {
        return new Books(writeRouteBook.latest().stream().map(RouteBookView::of).toList());
    }

    @PostMapping
    @RolesAllowed("OPERATOR")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Draft the next version; a colleague makes it count")
    RouteBookView draft(Caller caller, @Valid @RequestBody RouteBookRequest request) {
        return RouteBookView.of(writeRouteBook.draft(request.ours(), request.reason(), caller.id()));
    }

    @PostMapping("/{version}/activate")
    @RolesAllowed("OPERATOR")
    @Operation(summary = "Make a version count that a colleague drafted; the one before is replaced")
    RouteBookView activate(Caller caller, @PathVariable String version) {
        return RouteBookView.of(writeRouteBook.activate(number(version), caller.id()));
    }

    @PostMapping("/try")
    @RolesAllowed({"OPERATOR", "FINANCE"})
    @Operation(summary = "How the rules that count would arrange methods for an amount, and why; nothing is opened")
    Tried arranged(@Valid @RequestBody Trial trial) {
        return Tried.of(order.arrange(trial.amount(), trial.paymentNo(), trial.methods())
                .orElse(new Arranged(
                        0,
                        "",
                        trial.methods().stream()
                                .map(method -> new Place(method, "as wished: no rule fits"))
                                .toList())));
    }

    private static int number(String version) {
        try {
            return Integer.parseInt(version);
        } catch (NumberFormatException none) {
            throw new UnknownBook(version);
        }
    }

    record Books(List<RouteBookView> items) {}

    record Trial(
            @NotNull Money amount,
            @NotNull @Size(min = 1, max = 17) List<@NotNull Method> methods,

            @Schema(description = "Draws the lot where weights decide") @Nullable Long number) {

        @AssertTrue(message = "an amount is positive") boolean isAmountPositive() {
            return amount == null || amount.positive();
        }

        @AssertTrue(message = "each method is named once") boolean isEachNamedOnce() {
            return methods == null || methods.stream().distinct().count() == methods.size();
        }

        long paymentNo() {
            return number == null ? 1 : number;
        }
    }

    record Tried(int version, String rule, List<Turn> order) {

        static Tried of(Arranged arranged) {
            return new Tried(
                    arranged.version(),
                    arranged.rule(),
                    arranged.places().stream()
                            .map(place -> new Turn(place.method().name(), place.why()))
                            .toList());
        }
    }

    record Turn(String method, String why) {}
}
