package io.jinliu.payment.route.web;

import io.jinliu.common.security.Caller;
import io.jinliu.payment.route.Switch;
import io.jinliu.payment.route.TurnSwitch;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/payment-switches")
class SwitchController {

    private final TurnSwitch turnSwitch;

    SwitchController(TurnSwitch turnSwitch) {
        this.turnSwitch = turnSwitch;
    }

    @GetMapping
    @RolesAllowed({"OPERATOR", "FINANCE"})
    @Operation(summary = "Every method and channel that was switched ever, as it stands; the others are on")
    SwitchList list() {
        return new SwitchList(turnSwitch.all().stream()
                .filter(one -> !one.turn().by().isEmpty())
                .map(SwitchView::of)
                .toList());
    }

    @PostMapping("/{subject}")
    @RolesAllowed("OPERATOR")
    @Operation(summary = "Take no new payments by a method or at a channel, at once; on again takes two persons")
    SwitchView turn(Caller caller, @PathVariable String subject, @Valid @RequestBody Wish wish) {
        return SwitchView.of(turnSwitch.turn(subject, wish.on(), wish.reason(), caller.id()));
    }

    record SwitchList(List<SwitchView> items) {}

    record Wish(
            @NotNull Boolean on,

            @NotBlank @Pattern(regexp = "[^\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029]{1,200}") String reason) {}

    record SwitchView(String subject, String status, String reason, String changedBy, OffsetDateTime changedAt) {

        static SwitchView of(Switch one) {
            return new SwitchView(
                    one.subject().name(),
                    one.state(),
                    one.turn().reason(),
                    one.turn().by(),
                    one.turn().at().atOffset(ZoneOffset.UTC));
        }
    }
}
