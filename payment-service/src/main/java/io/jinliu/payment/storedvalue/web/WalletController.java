package io.jinliu.payment.storedvalue.web;

import io.jinliu.common.claim.ClaimedEndpoint;
import io.jinliu.common.money.Money;
import io.jinliu.common.security.Caller;
import io.jinliu.payment.collect.OurNumber;
import io.jinliu.payment.storedvalue.OpenTopUp;
import io.jinliu.payment.storedvalue.ReadWallet;
import io.jinliu.payment.storedvalue.UnknownTopUp;
import io.jinliu.payment.storedvalue.UnreadableCursor;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
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
@RequestMapping("/api/v1/wallet")
class WalletController {

    private final ReadWallet readWallet;
    private final OpenTopUp openTopUp;

    WalletController(ReadWallet readWallet, OpenTopUp openTopUp) {
        this.readWallet = readWallet;
        this.openTopUp = openTopUp;
    }

    @GetMapping
    @RolesAllowed("BUYER")
    @Operation(summary = "What is in your wallets, and what of it is frozen")
    WalletView mine(Caller caller) {
        return WalletView.of(readWallet.of(caller.id()));
    }

    @GetMapping("/entries")
    @RolesAllowed("BUYER")
    @Operation(summary = "Your wallet's statement, newest first")
    StatementView entries(
            Caller caller,
            @RequestParam(defaultValue = "CNY") Currency currency,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return StatementView.of(readWallet.entries(caller.id(), currency, before(cursor), limit), limit);
    }

    @PostMapping("/top-ups")
    @RolesAllowed("BUYER")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Open a top-up; then pay it like an order, as a due of kind TOP_UP")
    ResponseEntity<TopUpView> topUp(
            Caller caller,
            @RequestAttribute(ClaimedEndpoint.NUMBER) long number,
            @Valid @RequestBody TopUpRequest request) {
        var view = TopUpView.of(openTopUp.open(number, caller.id(), request.amount()));
        return ResponseEntity.created(URI.create("/api/v1/wallet/top-ups/" + view.topUpNo()))
                .body(view);
    }

    @GetMapping("/top-ups/{topUpNo}")
    @RolesAllowed("BUYER")
    @Operation(summary = "Whether a top-up has arrived in the wallet")
    TopUpView topUp(Caller caller, @PathVariable String topUpNo) {
        var number = OurNumber.parse(topUpNo).orElseThrow(() -> new UnknownTopUp(topUpNo));
        return TopUpView.of(readWallet.topUp(number, caller.id()));
    }

    private static long before(@Nullable String cursor) {
        return cursor == null
                ? Long.MAX_VALUE
                : OurNumber.parse(cursor).orElseThrow(() -> new UnreadableCursor(cursor));
    }

    record TopUpRequest(@NotNull Money amount) {

        @AssertTrue(message = "an amount is positive") boolean isAmountPositive() {
            return amount == null || amount.positive(); // absent is said by its own rule
        }
    }
}
