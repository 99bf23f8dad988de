package io.jinliu.payment.bank.web;

import io.jinliu.common.security.Caller;
import io.jinliu.payment.bank.MatchTransfer;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/unmatched-transfers")
class TransferController {

    private final MatchTransfer matchTransfer;

    TransferController(MatchTransfer matchTransfer) {
        this.matchTransfer = matchTransfer;
    }

    @GetMapping
    @RolesAllowed("FINANCE")
    @Operation(summary = "Transfers that name no payment, and debits that nobody ordered, oldest first")
    TransferList open() {
        return new TransferList(
                matchTransfer.open().stream().map(TransferView::of).toList());
    }

    @PostMapping("/{transferNo}/match")
    @RolesAllowed("FINANCE")
    @Operation(summary = "Propose the payment that a transfer was meant for")
    TransferView match(Caller caller, @PathVariable String transferNo, @Valid @RequestBody MatchRequest request) {
        return TransferView.of(
                matchTransfer.propose(Numbers.of(transferNo), Numbers.of(request.paymentNo()), caller.id()));
    }

    @PostMapping("/{transferNo}/confirm")
    @RolesAllowed("FINANCE")
    @Operation(summary = "Agree to a colleague's proposal: the payment gets the money")
    TransferView confirm(Caller caller, @PathVariable String transferNo) {
        return TransferView.of(matchTransfer.confirm(Numbers.of(transferNo), caller.id()));
    }

    @PostMapping("/{transferNo}/return")
    @RolesAllowed("FINANCE")
    @Operation(summary = "Send a transfer back to where it came from, by the next order")
    TransferView giveBack(Caller caller, @PathVariable String transferNo) {
        return TransferView.of(matchTransfer.giveBack(Numbers.of(transferNo), caller.id()));
    }

    record TransferList(List<TransferView> items) {}

    record MatchRequest(
            @NotNull @Pattern(regexp = "[1-9]\\d{0,18}") String paymentNo) {}
}
