package io.jinliu.payment.split.web;

import io.jinliu.payment.split.Split;
import io.jinliu.payment.split.web.SplitRequest.Shown;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Shows what a split would be, and what its refunds would take back, before anybody is promised anything. */
@RestController
class SplitController {

    @PostMapping("/api/v1/splits/preview")
    @RolesAllowed({"MERCHANT", "OPERATOR", "FINANCE"})
    @Operation(summary = "Who would get what of an amount, and give back what of its refunds; nothing is kept")
    Shown preview(@Valid @RequestBody SplitRequest request) {
        return Shown.of(Split.of(request.amount(), request.wanted()), request.refundsOrNone());
    }
}
