package io.jinliu.payment.storedvalue.web;

import io.jinliu.common.claim.ClaimedEndpoint;
import io.jinliu.common.money.Money;
import io.jinliu.payment.storedvalue.FreezeWallet;
import io.jinliu.payment.storedvalue.WalletEntry;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/wallet")
class FreezeController {

    private final FreezeWallet freezeWallet;

    FreezeController(FreezeWallet freezeWallet) {
        this.freezeWallet = freezeWallet;
    }

    @PostMapping("/freezes")
    @RolesAllowed({"OPERATOR", "FINANCE"})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Take a part of a buyer's balance out of his reach")
    FrozenView freeze(
            @RequestAttribute(ClaimedEndpoint.NUMBER) long number, @Valid @RequestBody FreezeRequest request) {
        return FrozenView.of(freezeWallet.freeze(number, request.buyerId(), request.amount(), request.reason()));
    }

    @PostMapping("/unfreezes")
    @RolesAllowed({"OPERATOR", "FINANCE"})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Give a buyer back the use of what was frozen")
    FrozenView unfreeze(
            @RequestAttribute(ClaimedEndpoint.NUMBER) long number, @Valid @RequestBody FreezeRequest request) {
        return FrozenView.of(freezeWallet.unfreeze(number, request.buyerId(), request.amount(), request.reason()));
    }

    record FreezeRequest(
            @NotNull @Pattern(regexp = "[\\x21-\\x7E]{1,128}") String buyerId,

            @NotNull Money amount,

            @NotBlank @Pattern(regexp = "[^\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029]{1,80}") String reason) {

        @AssertTrue(message = "an amount is positive") boolean isAmountPositive() {
            return amount == null || amount.positive(); // absent is said by its own rule
        }
    }

    /** What it did to the balance, and what it left there. */
    record FrozenView(String entryNo, Money amount, Money balance) {

        static FrozenView of(WalletEntry entry) {
            return new FrozenView(Long.toString(entry.no()), entry.amount(), entry.balance());
        }
    }
}
