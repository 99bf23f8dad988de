package io.jinliu.payment.refund.web;

import io.jinliu.common.security.Caller;
import io.jinliu.payment.channel.BankAccount;
import io.jinliu.payment.collect.OurNumber;
import io.jinliu.payment.refund.HandleRefund;
import io.jinliu.payment.refund.SendToAccount;
import io.jinliu.payment.refund.UnknownRefund;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a second person works on refunds. */
@RestController
@RequestMapping("/api/v1/refunds")
class RefundDeskController {

    private final HandleRefund handleRefund;
    private final SendToAccount sendToAccount;

    RefundDeskController(HandleRefund handleRefund, SendToAccount sendToAccount) {
        this.handleRefund = handleRefund;
        this.sendToAccount = sendToAccount;
    }

    @PostMapping("/{refundNo}/approve")
    @RolesAllowed({"MERCHANT", "OPERATOR", "FINANCE"})
    @Operation(summary = "Let a refund go that somebody else applied for")
    RefundView approve(Caller caller, @PathVariable String refundNo) {
        return RefundView.of(handleRefund.approve(number(refundNo), caller));
    }

    @PostMapping("/{refundNo}/reject")
    @RolesAllowed({"MERCHANT", "OPERATOR", "FINANCE"})
    @Operation(summary = "Say no to a refund that somebody else applied for")
    RefundView reject(Caller caller, @PathVariable String refundNo, @Valid @RequestBody Rejection request) {
        return RefundView.of(handleRefund.reject(number(refundNo), request.reason(), caller));
    }

    @PostMapping("/{refundNo}/to-account")
    @RolesAllowed({"OPERATOR", "FINANCE"})
    @Operation(summary = "Have an abnormal refund delivered to another account, of which nothing is kept")
    RefundView toAccount(@PathVariable String refundNo, @Valid @RequestBody AccountRequest request) {
        return RefundView.of(sendToAccount.send(number(refundNo), request.destination()));
    }

    @PostMapping("/suspense/{receiptNo}")
    @RolesAllowed({"OPERATOR", "FINANCE"})
    @Operation(summary = "Give money back again that paid nothing, and that its channel did not take back before")
    RefundView giveBack(@PathVariable String receiptNo) {
        return RefundView.of(handleRefund.giveBack(number(receiptNo)));
    }

    private static long number(String text) {
        return OurNumber.parse(text).orElseThrow(() -> new UnknownRefund("such number"));
    }

    record Rejection(
            @NotBlank @Pattern(regexp = "[^\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029]{1,80}") String reason) {}

    /** The channel's own words for a bank and for whose account it is. */
    enum Type {
        USER_BANK_CARD,
        MERCHANT_BANK_CARD
    }

    record AccountRequest(
            @NotNull Type type,
            @Nullable @Pattern(regexp = "[A-Z0-9_]{1,32}") String bank,
            @Nullable @Pattern(regexp = "[0-9]{8,32}") String account,
            @Nullable @Pattern(regexp = "[\\p{L}·. ]{1,64}") String holder) {

        @AssertTrue(message = "a buyer's card has bank, account and holder; the merchant's own has none") boolean isComplete() {
            var said = Stream.of(bank, account, holder).filter(Objects::nonNull).count();
            return said == (type == Type.USER_BANK_CARD ? 3 : 0);
        }

        BankAccount destination() {
            return type == Type.MERCHANT_BANK_CARD
                    ? BankAccount.MERCHANTS
                    : new BankAccount(Optional.of(new BankAccount.Holder(
                            Objects.requireNonNull(bank),
                            Objects.requireNonNull(account),
                            Objects.requireNonNull(holder))));
        }

        @Override
        public String toString() {
            return "an account";
        }
    }
}
