package io.jinliu.payment.payout.web;

import io.jinliu.common.claim.ClaimedEndpoint;
import io.jinliu.common.security.Caller;
import io.jinliu.payment.collect.OurNumber;
import io.jinliu.payment.payout.ApproveBatch;
import io.jinliu.payment.payout.CancelBatch;
import io.jinliu.payment.payout.DraftBatch;
import io.jinliu.payment.payout.PayoutBatch;
import io.jinliu.payment.payout.ReadPayouts;
import io.jinliu.payment.payout.UnknownPayout;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/payout-batches")
class PayoutBatchController {

    private final DraftBatch draftBatch;
    private final ApproveBatch approveBatch;
    private final CancelBatch cancelBatch;
    private final ReadPayouts readPayouts;

    PayoutBatchController(
            DraftBatch draftBatch, ApproveBatch approveBatch, CancelBatch cancelBatch, ReadPayouts readPayouts) {
        this.draftBatch = draftBatch;
        this.approveBatch = approveBatch;
        this.cancelBatch = cancelBatch;
        this.readPayouts = readPayouts;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @RolesAllowed("FINANCE")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Draft a batch of payouts, for a colleague to approve")
    ResponseEntity<PayoutBatchView> draft(
            Caller caller,
            @RequestAttribute(ClaimedEndpoint.NUMBER) long number,
            @Valid @RequestBody PayoutRequests.Batch request) {
        return created(draftBatch.draft(request.drafting(number, caller.id())));
    }

    @PostMapping(consumes = "text/csv")
    @RolesAllowed("FINANCE")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Draft a batch of payouts, for a colleague to approve")
    ResponseEntity<PayoutBatchView> draft(
            Caller caller,
            @RequestAttribute(ClaimedEndpoint.NUMBER) long number,
            @RequestParam(required = false) @Nullable @Pattern(regexp = PayoutRequests.ACCOUNT) String account,
            @RequestParam(required = false) @Nullable @Pattern(regexp = PayoutRequests.CAUSE) String cause,
            @RequestParam(defaultValue = "false") boolean confirmDuplicates,
            @RequestBody byte[] file) {
        return created(draftBatch.draft(
                PayoutRequests.request(number, account, cause, caller.id(), CsvRows.read(file), confirmDuplicates)));
    }

    @GetMapping("/{batchNo}")
    @RolesAllowed("FINANCE")
    @Operation(summary = "A batch's sums, by channel and state")
    PayoutBatchView read(@PathVariable String batchNo) {
        return view(readPayouts.batch(number(batchNo)));
    }

    @PostMapping("/{batchNo}/approve")
    @RolesAllowed("FINANCE")
    @Operation(summary = "Let somebody else's batch go")
    PayoutBatchView approve(Caller caller, @PathVariable String batchNo) {
        return view(approveBatch.approve(number(batchNo), caller.id()));
    }

    @PostMapping("/{batchNo}/cancel")
    @RolesAllowed("FINANCE")
    @Operation(summary = "Stop a batch: what was not sent never will be")
    PayoutBatchView cancel(@PathVariable String batchNo) {
        return view(cancelBatch.cancel(number(batchNo)));
    }

    private ResponseEntity<PayoutBatchView> created(PayoutBatch batch) {
        var view = view(batch);
        return ResponseEntity.created(URI.create("/api/v1/payout-batches/" + view.batchNo()))
                .body(view);
    }

    private PayoutBatchView view(PayoutBatch batch) {
        return PayoutBatchView.of(batch, readPayouts.tally(batch.terms().no()));
    }

    static long number(String text) {
        return OurNumber.parse(text).orElseThrow(() -> new UnknownPayout(text));
    }
}
