package io.jinliu.payment.bank.web;

import io.jinliu.common.money.Money;
import io.jinliu.common.security.Caller;
import io.jinliu.payment.bank.ConfirmVoucher;
import io.jinliu.payment.bank.HandInVoucher;
import io.jinliu.payment.bank.Voucher;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The body of a voucher is the picture as it is; its first bytes say which kind it is. */
@RestController
@RequestMapping("/api/v1/payments/{paymentNo}/voucher")
class VoucherController {

    private final HandInVoucher handInVoucher;
    private final ConfirmVoucher confirmVoucher;

    VoucherController(HandInVoucher handInVoucher, ConfirmVoucher confirmVoucher) {
        this.handInVoucher = handInVoucher;
        this.confirmVoucher = confirmVoucher;
    }

    @PostMapping
    @RolesAllowed("BUYER")
    @Operation(summary = "Hand in what shows that you have paid: PNG, JPEG or PDF")
    VoucherView handIn(
            Caller caller, @PathVariable String paymentNo, @RequestBody(required = false) byte @Nullable [] file) {
        var bytes = file == null ? new byte[0] : file;
        return VoucherView.of(paymentNo, handInVoucher.handIn(Numbers.of(paymentNo), caller, bytes));
    }

    @GetMapping
    @RolesAllowed({"BUYER", "FINANCE"})
    @Operation(summary = "Where a voucher stands")
    VoucherView read(Caller caller, @PathVariable String paymentNo) {
        return handInVoucher
                .read(Numbers.of(paymentNo), caller)
                .map(voucher -> VoucherView.of(paymentNo, voucher))
                .orElseGet(() -> VoucherView.awaited(paymentNo));
    }

    @GetMapping("/file")
    @RolesAllowed("FINANCE")
    @Operation(summary = "What was handed in")
    ResponseEntity<byte[]> file(Caller caller, @PathVariable String paymentNo) {
        var number = Numbers.of(paymentNo);
        var file = handInVoucher.file(number);
        var type = handInVoucher.read(number, caller).orElseThrow().copy().mediaType();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment")
                .header("X-Content-Type-Options", "nosniff")
                .body(file);
    }

    @PostMapping("/confirm")
    @RolesAllowed("FINANCE")
    @Operation(summary = "Say what was found at the bank; once a second person says the same, it is collected")
    VoucherView confirm(Caller caller, @PathVariable String paymentNo, @Valid @RequestBody WordRequest request) {
        return VoucherView.of(paymentNo, confirmVoucher.confirm(Numbers.of(paymentNo), request.word(), caller.id()));
    }

    @PostMapping("/reject")
    @RolesAllowed("FINANCE")
    @Operation(summary = "Say that a voucher shows nothing; its payer may hand in another")
    VoucherView reject(Caller caller, @PathVariable String paymentNo, @Valid @RequestBody ReasonRequest request) {
        return VoucherView.of(paymentNo, confirmVoucher.reject(Numbers.of(paymentNo), request.reason(), caller.id()));
    }

    record WordRequest(
            @NotNull Money amount,

            @NotNull @Pattern(regexp = "[\\x21-\\x7E]{1,35}") String bankReference) {

        @AssertTrue(message = "an amount is positive") boolean isAmountPositive() {
            return amount == null || amount.positive(); // absent is said by its own rule
        }

        Voucher.Word word() {
            return new Voucher.Word(amount, bankReference);
        }
    }

    record ReasonRequest(
            @NotBlank @Pattern(regexp = "[^\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029]{1,80}") String reason) {}
}
