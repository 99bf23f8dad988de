package io.jinliu.payment.bank.web;

import io.jinliu.common.money.Money;
import io.jinliu.payment.bank.NameAccount;
import io.jinliu.payment.bank.Party;
import io.jinliu.payment.bank.Payout;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
@RequestMapping("/api/v1/bank-payouts")
class BankPayoutController {

    private final NameAccount nameAccount;

    BankPayoutController(NameAccount nameAccount) {
        this.nameAccount = nameAccount;
    }

    @GetMapping
    @RolesAllowed("FINANCE")
    @Operation(summary = "Refunds that the bank has not carried out, oldest first")
    BankPayoutList open() {
        return new BankPayoutList(
                nameAccount.open().stream().map(BankPayoutView::of).toList());
    }

    @PostMapping("/{refundNo}/account")
    @RolesAllowed("FINANCE")
    @Operation(summary = "Say where a refund goes that nobody knew an account for")
    BankPayoutView name(@PathVariable String refundNo, @Valid @RequestBody AccountRequest request) {
        return BankPayoutView.of(nameAccount.name(Numbers.of(refundNo), request.party()));
    }

    record BankPayoutList(List<BankPayoutView> items) {}

    record BankPayoutView(String refundNo, Money amount, String status, String endToEndId, OffsetDateTime queuedAt) {

        static BankPayoutView of(Payout payout) {
            return new BankPayoutView(
                    Long.toString(payout.refundNo()),
                    payout.amount(),
                    payout.state().name(),
                    "R%d-%d".formatted(payout.refundNo(), payout.attempt()),
                    payout.queuedAt().atOffset(ZoneOffset.UTC));
        }
    }

    record AccountRequest(
            @NotNull @Pattern(regexp = "[^\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029]{1,70}") String holder,

            @NotNull @Pattern(regexp = "[0-9A-Z]{5,34}") String account,

            @NotNull @Pattern(regexp = "[^\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029]{1,70}") String bank) {

        Party party() {
            return new Party(holder, account, bank);
        }

        @Override
        public String toString() {
            return "somebody's account";
        }
    }
}
