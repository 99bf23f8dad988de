package io.jinliu.payment.split.web;

import io.jinliu.common.claim.ClaimedEndpoint;
import io.jinliu.common.security.Caller;
import io.jinliu.payment.collect.OurNumber;
import io.jinliu.payment.split.Division;
import io.jinliu.payment.split.ReadSplits;
import io.jinliu.payment.split.ShareMoney;
import io.jinliu.payment.split.Split;
import io.jinliu.payment.split.UnknownSplit;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
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
@RequestMapping("/api/v1/splits")
class SplitController {

    private final ShareMoney shareMoney;
    private final ReadSplits readSplits;

    SplitController(ShareMoney shareMoney, ReadSplits readSplits) {
        this.shareMoney = shareMoney;
        this.readSplits = readSplits;
    }

    @PostMapping("/preview")
    @RolesAllowed({"MERCHANT", "OPERATOR", "FINANCE"})
    @Operation(summary = "Who would get what of an amount, and give back what of its refunds; nothing is kept")
    PreviewRequest.Shown preview(@Valid @RequestBody PreviewRequest request) {
        return PreviewRequest.Shown.of(Division.of(request.amount(), request.wanted()), request.refundsOrNone());
    }

    @PostMapping
    @RolesAllowed({"MERCHANT", "FINANCE"})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Share a payment that was opened to be split, or release what is frozen of it")
    ResponseEntity<SplitView> share(
            Caller caller,
            @RequestAttribute(ClaimedEndpoint.NUMBER) long number,
            @Valid @RequestBody SplitRequest request) {
        var split =
                shareMoney.share(number, number(request.paymentNo()), request.wishes(), request.releasesRest(), caller);
        return ResponseEntity.created(
                        URI.create("/api/v1/splits/" + split.terms().splitNo()))
                .body(view(split));
    }

    @PostMapping("/{splitNo}/unfreeze")
    @RolesAllowed({"MERCHANT", "FINANCE"})
    @Operation(
            summary = "Release what is frozen of the split's payment and not shared, once; asked again, says the same")
    SplitView release(Caller caller, @PathVariable String splitNo) {
        var split = readSplits.read(number(splitNo), caller);
        return view(shareMoney.release(split.terms().paymentNo(), caller));
    }

    @GetMapping("/{splitNo}")
    @RolesAllowed({"MERCHANT", "OPERATOR", "FINANCE"})
    @Operation(summary = "Where a split stands, and what came back of it")
    SplitView read(Caller caller, @PathVariable String splitNo) {
        return view(readSplits.read(number(splitNo), caller));
    }

    @GetMapping
    @RolesAllowed({"MERCHANT", "OPERATOR", "FINANCE"})
    @Operation(summary = "All splits of a payment that you may see, oldest first")
    SplitList of(Caller caller, @RequestParam String paymentNo) {
        return new SplitList(readSplits.of(number(paymentNo), caller).stream()
                .map(this::view)
                .toList());
    }

    private SplitView view(Split split) {
        return SplitView.of(split, readSplits.givenBack(split.terms().splitNo()));
    }

    private static long number(String text) {
        return OurNumber.parse(text).orElseThrow(() -> new UnknownSplit("number"));
    }

    record SplitList(List<SplitView> items) {}
}
