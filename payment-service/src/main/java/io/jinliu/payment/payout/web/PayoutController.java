package io.jinliu.payment.payout.web;

import io.jinliu.common.claim.ClaimedEndpoint;
import io.jinliu.common.security.Caller;
import io.jinliu.payment.payout.CancelPayout;
import io.jinliu.payment.payout.DraftBatch;
import io.jinliu.payment.payout.ReadPayouts;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import java.net.URI;
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

/** One payout: drafted as a batch of one, which a colleague approves as any other. */
@RestController
@RequestMapping("/api/v1/payouts")
class PayoutController {

    private final DraftBatch draftBatch;
    private final CancelPayout cancelPayout;
    private final ReadPayouts readPayouts;

    PayoutController(DraftBatch draftBatch, CancelPayout cancelPayout, ReadPayouts readPayouts) {
        this.draftBatch = draftBatch;
        this.cancelPayout = cancelPayout;
        this.readPayouts = readPayouts;
    }

    @PostMapping
    @RolesAllowed("FINANCE")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Draft one payout; a colleague approves its batch")
    ResponseEntity<PayoutView> draft(
            Caller caller,
            @RequestAttribute(ClaimedEndpoint.NUMBER) long number,
            @Valid @RequestBody PayoutRequests.Single request) {
        var batch = draftBatch.draft(request.drafting(number, caller.id()));
        var payout = readPayouts.ofBatch(batch.terms().no(), 0, 1).getFirst();
        return ResponseEntity.created(
                        URI.create("/api/v1/payouts/" + payout.terms().no()))
                .body(PayoutView.of(payout));
    }

    @GetMapping("/{payoutNo}")
    @RolesAllowed("FINANCE")
    @Operation(summary = "Where a payout stands, and what its payee confirms it with")
    PayoutView read(@PathVariable String payoutNo) {
        return PayoutView.of(readPayouts.payout(PayoutBatchController.number(payoutNo)));
    }

    @PostMapping("/{payoutNo}/cancel")
    @RolesAllowed("FINANCE")
    @Operation(summary = "Give a payout up that its payee does not have yet")
    PayoutView cancel(@PathVariable String payoutNo) {
        return PayoutView.of(cancelPayout.cancel(PayoutBatchController.number(payoutNo)));
    }
}
